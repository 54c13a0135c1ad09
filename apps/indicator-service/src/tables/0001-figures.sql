-- What the figures are computed from: written from the topic alone, so all of it can be built again from offset 0.

CREATE TABLE indicators.case_record (
  case_code text COLLATE "C" PRIMARY KEY,
  last_seq integer NOT NULL,
  procedure text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  agency text COLLATE "C" NOT NULL,
  received_by text COLLATE "C" NOT NULL,
  channel text NOT NULL,
  parent text COLLATE "C",
  accepted_at timestamptz(0),
  accepted_on date,
  ended_at timestamptz(0),
  ended_on date,
  outcome text,
  timeliness text,
  used_minutes integer NOT NULL,
  allotted_minutes integer NOT NULL,
  late_minutes integer NOT NULL,
  allotments jsonb NOT NULL,
  owed_at timestamptz(0),
  -- what was owed from when on; null: no clock ran
  due_since timestamptz(0)[] NOT NULL,
  due_at timestamptz(0)[] NOT NULL
);
CREATE INDEX ON indicators.case_record (accepted_on);
CREATE INDEX ON indicators.case_record (ended_on);
CREATE INDEX ON indicators.case_record (accepted_at) WHERE ended_at IS NULL;

CREATE TABLE indicators.leg_record (
  case_code text COLLATE "C" NOT NULL,
  leg text COLLATE "C" NOT NULL,
  -- place among the legs of the case, in order of their offers
  ordinal integer NOT NULL,
  procedure text COLLATE "C" NOT NULL,
  step text NOT NULL,
  kind text NOT NULL,
  class text NOT NULL,
  agency text COLLATE "C",
  officer text,
  counted boolean NOT NULL,
  offered_at timestamptz(0) NOT NULL,
  offered_on date NOT NULL,
  state text NOT NULL,
  ended_at timestamptz(0),
  ended_on date,
  timeliness text,
  used_minutes integer NOT NULL,
  allotted_minutes integer NOT NULL,
  late_minutes integer NOT NULL,
  suspended boolean NOT NULL,
  due_since timestamptz(0)[] NOT NULL,
  due_at timestamptz(0)[] NOT NULL,
  PRIMARY KEY (case_code, leg)
);
CREATE INDEX ON indicators.leg_record (offered_on);
CREATE INDEX ON indicators.leg_record (ended_on);
CREATE INDEX ON indicators.leg_record (offered_at) WHERE ended_at IS NULL;

-- facts beyond a gap, until the gap is filled
CREATE TABLE indicators.held_fact (
  case_code text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  fact jsonb NOT NULL,
  PRIMARY KEY (case_code, seq)
);

-- how far each partition is in the figures, committed together with them
CREATE TABLE indicators.topic_position (
  topic text NOT NULL,
  partition integer NOT NULL,
  next_offset bigint NOT NULL,
  -- latest moment of recording among the facts taken: the watermark of the partition
  recorded_at text COLLATE "C",
  PRIMARY KEY (topic, partition)
);
