"""The statements of the glance. Times are microseconds since 1970, study days ISO dates, as in ``tables``."""

from typing import Final

from mbjg_desktop.storage.machine_keys import ACTIVE_PROFILE

# Who was learning last; else the first who is there.
PROFILE: Final = f"""
SELECT p.id, p.name, p.colour FROM profiles p WHERE p.left_at IS NULL
ORDER BY p.id = (SELECT json_extract(m.value, '$') FROM machine m WHERE m.key = '{ACTIVE_PROFILE}') DESC, p.id LIMIT 1
"""

SETTINGS: Final = "SELECT key, value FROM settings WHERE profile_id = :profile"

DOCUMENT: Final = """
SELECT d.id, d.title, p.block_id FROM documents d
LEFT JOIN reading_positions p ON p.document_id = d.id AND p.profile_id = :profile
WHERE d.retired_at IS NULL ORDER BY p.at DESC NULLS LAST, d.rowid LIMIT 1
"""

# Counted in one pass over the questions: a count for each station would read them once for each.
STATIONS: Final = """
SELECT s.id, s.title, coalesce(c.questions, 0) AS questions FROM stations s
LEFT JOIN (SELECT station, count(*) AS questions FROM questions
  WHERE document_id = :document AND retired_at IS NULL GROUP BY station) c ON c.station = s.id
WHERE s.document_id = :document ORDER BY s.position
"""

BLOCKS: Final = """
SELECT b.station, b.id, length(b.text), r.at IS NOT NULL FROM blocks b
LEFT JOIN blocks_read r ON r.document_id = b.document_id AND r.block_id = b.id AND r.profile_id = :profile
WHERE b.document_id = :document ORDER BY b.position
"""

MEMORIES: Final = """
SELECT q.station, m.stage, m.step, m.stability, m.difficulty, m.due_at, m.reviewed_at FROM questions q
JOIN memories m ON m.question_id = q.id AND m.profile_id = :profile
WHERE q.document_id = :document AND q.retired_at IS NULL
"""

# The last three answers of each question. A blank that was never before the learner's eyes is no answer, and what the
# learner marks alone tells no rate.
TESTED: Final = """
SELECT q.station, count(*) AS tested, sum(a.outcome = 'right') AS right FROM questions q
JOIN answers a ON a.id IN (
  SELECT l.id FROM answers l
  WHERE l.profile_id = :profile AND l.question_id = q.id AND (l.outcome <> 'unanswered' OR l.spent_ms > 0)
  ORDER BY l.at DESC, l.id DESC LIMIT 3)
WHERE q.document_id = :document AND q.retired_at IS NULL AND q.kind <> 'short_answer' GROUP BY q.station
"""

_ASKED: Final = "q.retired_at IS NULL"
_NOT_SUSPENDED: Final = """NOT EXISTS (
  SELECT 1 FROM suspensions s WHERE s.profile_id = :profile AND s.question_id = q.id)"""
_DUE_CARDS: Final = f"""FROM memories m JOIN questions q ON q.id = m.question_id
WHERE m.profile_id = :profile AND m.due_at <= :ends_at AND {_ASKED} AND {_NOT_SUSPENDED}"""
_DUE_MISTAKES: Final = f"""FROM mistakes k JOIN questions q ON q.id = k.question_id
LEFT JOIN memories m ON m.question_id = k.question_id AND m.profile_id = k.profile_id
WHERE k.profile_id = :profile AND k.left_at IS NULL AND {_ASKED} AND (m.due_at IS NULL OR m.due_at < :ends_at)
AND instr(k.right_on, :today) = 0"""
_REVIEWS: Final = """FROM reviews r WHERE r.profile_id = :profile AND r.undone_at IS NULL"""

COUNTS: Final = f"""
SELECT
  (SELECT count(*) FROM questions q WHERE {_ASKED}),
  (SELECT count(*) {_DUE_CARDS}),
  (SELECT count(*) {_DUE_CARDS} AND EXISTS (SELECT 1 FROM mistakes k
     WHERE k.profile_id = :profile AND k.question_id = q.id AND k.left_at IS NULL AND k.times >= 3)),
  (SELECT count(*) FROM questions q WHERE {_ASKED} AND {_NOT_SUSPENDED} AND NOT EXISTS (
     SELECT 1 FROM memories m WHERE m.profile_id = :profile AND m.question_id = q.id)),
  (SELECT count(*) {_REVIEWS} AND r.study_day = :today AND r.source = 'card' AND r.before IS NULL),
  (SELECT count(*) {_DUE_MISTAKES}),
  (SELECT count(*) {_DUE_MISTAKES} AND k.times >= 3),
  (SELECT count(*) FROM mistakes k WHERE k.profile_id = :profile AND k.left_at IS NOT NULL),
  (SELECT count(*) FROM attempts a
   WHERE a.profile_id = :profile AND a.ruleset_id = 'mock' AND a.finished_at >= :begins_at)
"""

# How many of the last reviews were of a question in review (FSRS stage 2), and how many of those it was recalled.
# A thousand tell enough; without the bound a heavy month would be felt at every start.
RETENTION: Final = f"""
SELECT count(*), coalesce(sum(rating > 1), 0) FROM (
  SELECT r.rating, r.before {_REVIEWS} AND r.study_day > :month_ago ORDER BY r.study_day DESC LIMIT 1000)
WHERE json_extract(before, '$.stage') = 2
"""

ATTEMPTS: Final = """
SELECT json_extract(a.ruleset, '$.name') AS name, a.started_at,
  json_extract(a.ruleset, '$.clock.whole_ms') AS whole_ms,
  (SELECT count(*) FROM attempt_items i WHERE i.attempt_id = a.id) AS items,
  (SELECT count(DISTINCT e.item) FROM attempt_events e
   WHERE e.attempt_id = a.id AND e.kind = 'answered') AS answered
FROM attempts a WHERE a.profile_id = :profile AND a.finished_at IS NULL
AND NOT EXISTS (SELECT 1 FROM duels d WHERE a.id IN (d.first_attempt_id, d.second_attempt_id))
ORDER BY whole_ms IS NULL, a.started_at / 1000 + whole_ms, a.id DESC LIMIT 10
"""

HEAT: Final = """
SELECT study_day, reviews + answers FROM days
WHERE profile_id = :profile AND study_day > :since AND reviews + answers > 0
"""
