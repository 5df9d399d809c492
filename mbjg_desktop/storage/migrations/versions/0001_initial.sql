-- The tables of version 1.

CREATE TABLE profiles (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT pk_profiles PRIMARY KEY (id)
);

CREATE TABLE source_files (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    CONSTRAINT pk_source_files PRIMARY KEY (kind, id)
);

CREATE TABLE documents (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    retired_at BIGINT,
    CONSTRAINT pk_documents PRIMARY KEY (id)
);

CREATE TABLE banks (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    document_id TEXT NOT NULL,
    CONSTRAINT pk_banks PRIMARY KEY (id)
);

CREATE TABLE question_revisions (
    id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT pk_question_revisions PRIMARY KEY (id),
    CONSTRAINT uq_question_revisions_question_id_sha256 UNIQUE (question_id, sha256)
);

CREATE TABLE settings (
    profile_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY (profile_id, "key"),
    CONSTRAINT fk_settings_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE TABLE blocks (
    document_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    station TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_blocks PRIMARY KEY (document_id, id),
    CONSTRAINT fk_blocks_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE stations (
    document_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    CONSTRAINT pk_stations PRIMARY KEY (document_id, id),
    CONSTRAINT fk_stations_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE questions (
    id TEXT NOT NULL,
    bank_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    stem TEXT NOT NULL,
    station TEXT NOT NULL,
    block_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    revision_id INTEGER NOT NULL,
    retired_at BIGINT,
    CONSTRAINT pk_questions PRIMARY KEY (id),
    CONSTRAINT fk_questions_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_questions_bank_id FOREIGN KEY(bank_id) REFERENCES banks (id),
    CONSTRAINT fk_questions_revision_id FOREIGN KEY(revision_id) REFERENCES question_revisions (id)
);

CREATE INDEX ix_questions_bank_id ON questions (bank_id);

CREATE INDEX ix_questions_document_id_block_id ON questions (document_id, block_id);

CREATE TABLE attempts (
    id INTEGER NOT NULL,
    profile_id INTEGER NOT NULL,
    ruleset_id TEXT NOT NULL,
    ruleset TEXT NOT NULL,
    scope TEXT NOT NULL,
    seed INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    reason TEXT,
    score DOUBLE,
    full_score DOUBLE,
    CONSTRAINT pk_attempts PRIMARY KEY (id),
    CONSTRAINT fk_attempts_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE INDEX ix_attempts_profile_id_finished_at ON attempts (profile_id, finished_at);

CREATE TABLE memories (
    profile_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    stage INTEGER NOT NULL,
    step INTEGER,
    stability DOUBLE NOT NULL,
    difficulty DOUBLE NOT NULL,
    due_at BIGINT NOT NULL,
    reviewed_at BIGINT NOT NULL,
    CONSTRAINT pk_memories PRIMARY KEY (profile_id, question_id),
    CONSTRAINT fk_memories_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE INDEX ix_memories_profile_id_due_at ON memories (profile_id, due_at);

CREATE TABLE suspensions (
    profile_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_suspensions PRIMARY KEY (profile_id, question_id),
    CONSTRAINT fk_suspensions_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE TABLE reviews (
    id INTEGER NOT NULL,
    profile_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    revision_id INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    at BIGINT NOT NULL,
    study_day TEXT NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    source TEXT NOT NULL,
    spent_ms INTEGER NOT NULL,
    is_clock_suspect BOOLEAN NOT NULL,
    "before" TEXT,
    undone_at BIGINT,
    CONSTRAINT pk_reviews PRIMARY KEY (id),
    CONSTRAINT fk_reviews_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id),
    CONSTRAINT fk_reviews_revision_id FOREIGN KEY(revision_id) REFERENCES question_revisions (id)
);

CREATE INDEX ix_reviews_profile_id_question_id_at ON reviews (profile_id, question_id, at);

CREATE INDEX ix_reviews_profile_id_study_day ON reviews (profile_id, study_day);

CREATE TABLE mistakes (
    profile_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    times INTEGER NOT NULL,
    missed_at BIGINT NOT NULL,
    right_on TEXT NOT NULL,
    left_at BIGINT,
    CONSTRAINT pk_mistakes PRIMARY KEY (profile_id, question_id),
    CONSTRAINT fk_mistakes_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE INDEX ix_mistakes_profile_id_left_at ON mistakes (profile_id, left_at);

CREATE TABLE days (
    profile_id INTEGER NOT NULL,
    study_day TEXT NOT NULL,
    reviews INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    spent_ms INTEGER NOT NULL,
    CONSTRAINT pk_days PRIMARY KEY (profile_id, study_day),
    CONSTRAINT fk_days_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE TABLE reading_positions (
    profile_id INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    block_id TEXT NOT NULL,
    "offset" INTEGER NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_reading_positions PRIMARY KEY (profile_id, document_id),
    CONSTRAINT fk_reading_positions_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE TABLE blocks_read (
    profile_id INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    block_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_blocks_read PRIMARY KEY (profile_id, document_id, block_id),
    CONSTRAINT fk_blocks_read_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id)
);

CREATE TABLE question_spans (
    question_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    block_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT pk_question_spans PRIMARY KEY (question_id, number),
    CONSTRAINT fk_question_spans_question_id FOREIGN KEY(question_id) REFERENCES questions (id) ON DELETE CASCADE
);

CREATE INDEX ix_question_spans_block_id_start ON question_spans (block_id, start);

CREATE TABLE attempt_items (
    attempt_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    revision_id INTEGER NOT NULL,
    presented TEXT NOT NULL,
    CONSTRAINT pk_attempt_items PRIMARY KEY (attempt_id, position),
    CONSTRAINT fk_attempt_items_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id) ON DELETE CASCADE,
    CONSTRAINT fk_attempt_items_revision_id FOREIGN KEY(revision_id) REFERENCES question_revisions (id)
);

CREATE TABLE attempt_events (
    attempt_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    item INTEGER,
    response TEXT,
    reason TEXT,
    CONSTRAINT pk_attempt_events PRIMARY KEY (attempt_id, number),
    CONSTRAINT fk_attempt_events_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id) ON DELETE CASCADE
);

CREATE TABLE answers (
    id INTEGER NOT NULL,
    profile_id INTEGER NOT NULL,
    attempt_id INTEGER NOT NULL,
    item INTEGER NOT NULL,
    ruleset_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    revision_id INTEGER NOT NULL,
    at BIGINT NOT NULL,
    study_day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    credit DOUBLE NOT NULL,
    is_guessed BOOLEAN NOT NULL,
    is_timed_out BOOLEAN NOT NULL,
    spent_ms INTEGER NOT NULL,
    response TEXT,
    CONSTRAINT pk_answers PRIMARY KEY (id),
    CONSTRAINT uq_answers_attempt_id_item UNIQUE (attempt_id, item),
    CONSTRAINT ck_answers_credit CHECK (credit BETWEEN 0 AND 1),
    CONSTRAINT fk_answers_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id),
    CONSTRAINT fk_answers_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id),
    CONSTRAINT fk_answers_revision_id FOREIGN KEY(revision_id) REFERENCES question_revisions (id)
);

CREATE INDEX ix_answers_profile_id_question_id_at ON answers (profile_id, question_id, at);
