ALTER TABLE profiles ADD COLUMN colour TEXT DEFAULT '' NOT NULL;

ALTER TABLE profiles ADD COLUMN left_at BIGINT;

ALTER TABLE attempt_events ADD COLUMN shift_ms INTEGER;

ALTER TABLE mistakes ADD COLUMN why TEXT;

ALTER TABLE mistakes ADD COLUMN marked_at BIGINT;

ALTER TABLE attempt_items RENAME TO attempt_items_1;

CREATE TABLE attempt_items (
    attempt_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    revision_id INTEGER NOT NULL,
    presented TEXT NOT NULL,
    key_revision_id INTEGER,
    CONSTRAINT pk_attempt_items PRIMARY KEY (attempt_id, position),
    CONSTRAINT fk_attempt_items_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id) ON DELETE CASCADE,
    CONSTRAINT fk_attempt_items_revision_id FOREIGN KEY(revision_id) REFERENCES question_revisions (id),
    CONSTRAINT fk_attempt_items_key_revision_id FOREIGN KEY(key_revision_id) REFERENCES question_revisions (id)
);

INSERT INTO attempt_items SELECT *, NULL FROM attempt_items_1;

DROP TABLE attempt_items_1;

CREATE TABLE machine (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_machine PRIMARY KEY ("key")
);

CREATE TABLE notes (
    profile_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (profile_id, question_id),
    CONSTRAINT fk_notes_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE TABLE disputes (
    id INTEGER NOT NULL,
    profile_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    revision_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    reasons TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    settled_at BIGINT,
    ruling TEXT,
    ruling_text TEXT,
    CONSTRAINT pk_disputes PRIMARY KEY (id),
    CONSTRAINT fk_disputes_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id),
    CONSTRAINT fk_disputes_revision_id FOREIGN KEY(revision_id) REFERENCES question_revisions (id)
);

CREATE INDEX ix_disputes_question_id ON disputes (question_id);

CREATE TABLE regrades (
    id INTEGER NOT NULL,
    attempt_id INTEGER NOT NULL,
    item INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    from_points DOUBLE NOT NULL,
    to_points DOUBLE NOT NULL,
    from_outcome TEXT NOT NULL,
    to_outcome TEXT NOT NULL,
    CONSTRAINT pk_regrades PRIMARY KEY (id),
    CONSTRAINT fk_regrades_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id)
);

CREATE INDEX ix_regrades_question_id ON regrades (question_id);

CREATE TABLE duels (
    id INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    first_attempt_id INTEGER NOT NULL,
    second_attempt_id INTEGER NOT NULL,
    CONSTRAINT pk_duels PRIMARY KEY (id),
    CONSTRAINT fk_duels_first_attempt_id FOREIGN KEY(first_attempt_id) REFERENCES attempts (id),
    CONSTRAINT fk_duels_second_attempt_id FOREIGN KEY(second_attempt_id) REFERENCES attempts (id)
);
