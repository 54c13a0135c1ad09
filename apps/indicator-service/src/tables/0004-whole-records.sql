-- Records with all that the figures of a case and of a leg need. Made anew and filled from offset 0 of the topic:
-- nothing here is known from anywhere else.

DROP TABLE indicators.case_record, indicators.leg_record, indicators.held_fact, indicators.topic_position;

CREATE TABLE indicators.case_record (
  case_code text COLLATE "C" PRIMARY KEY,
  last_seq integer NOT NULL,
  origin text NOT NULL,
  procedure text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  field text COLLATE "C",
  commune text COLLATE "C",
  agency text COLLATE "C" NOT NULL,
  received_by text COLLATE "C" NOT NULL,
  elsewhere boolean NOT NULL,
  channel text COLLATE "C" NOT NULL,
  parent text COLLATE "C",
  submitted_at timestamptz(0) NOT NULL,
  accepted_at timestamptz(0),
  accepted_on date,
  accepted_seq integer,
  refused_on date,
  ended_at timestamptz(0),
  ended_on date,
  ended_seq integer,
  outcome text,
  timeliness text,
  used_minutes integer NOT NULL,
  allotted_minutes integer NOT NULL,
  late_minutes integer NOT NULL,
  own_late_minutes integer NOT NULL,
  letter text,
  frozen jsonb,
  appointments jsonb NOT NULL,
  owed_at timestamptz(0),
  -- what was owed from when on; null: no clock ran
  due_since timestamptz(0)[] NOT NULL,
  due_at timestamptz(0)[] NOT NULL,
  requests jsonb NOT NULL,
  supplements integer NOT NULL,
  returned_at timestamptz(0),
  extensions integer NOT NULL,
  apologies integer NOT NULL,
  returns integer NOT NULL,
  rework integer NOT NULL,
  papers integer NOT NULL,
  electronic_papers integer NOT NULL,
  payments integer NOT NULL,
  cashless_payments integer NOT NULL
);
CREATE INDEX ON indicators.case_record (accepted_on);
CREATE INDEX ON indicators.case_record (ended_on);
CREATE INDEX ON indicators.case_record (refused_on) WHERE refused_on IS NOT NULL;
CREATE INDEX ON indicators.case_record (accepted_at) WHERE ended_at IS NULL;

CREATE TABLE indicators.leg_record (
  case_code text COLLATE "C" NOT NULL,
  leg text COLLATE "C" NOT NULL,
  -- place among the legs of the case, in order of their offers
  ordinal integer NOT NULL,
  -- of the case, beside each of its legs: figures of legs are read without it
  origin text NOT NULL,
  procedure text COLLATE "C" NOT NULL,
  field text COLLATE "C",
  commune text COLLATE "C",
  channel text COLLATE "C" NOT NULL,
  elsewhere boolean NOT NULL,
  step text NOT NULL,
  round integer NOT NULL,
  kind text NOT NULL,
  class text NOT NULL,
  agency text COLLATE "C",
  division text COLLATE "C",
  officer text COLLATE "C",
  appointment integer NOT NULL,
  counted boolean NOT NULL,
  offered_at timestamptz(0) NOT NULL,
  offered_on date NOT NULL,
  offered_seq integer NOT NULL,
  taken_over_at timestamptz(0),
  taken_over_on date,
  handed_to text COLLATE "C",
  state text NOT NULL,
  ended_at timestamptz(0),
  ended_on date,
  ended_seq integer,
  timeliness text,
  used_minutes integer NOT NULL,
  allotted_minutes integer NOT NULL,
  over_minutes integer NOT NULL,
  own_late_minutes integer NOT NULL,
  inherited_late_minutes integer NOT NULL,
  supplements integer NOT NULL,
  second_supplements integer NOT NULL,
  extensions integer NOT NULL,
  suspended boolean NOT NULL,
  due_since timestamptz(0)[] NOT NULL,
  due_at timestamptz(0)[] NOT NULL,
  PRIMARY KEY (case_code, leg)
);
CREATE INDEX ON indicators.leg_record (offered_on);
CREATE INDEX ON indicators.leg_record (ended_on);
CREATE INDEX ON indicators.leg_record (offered_at) WHERE ended_at IS NULL;
CREATE INDEX ON indicators.leg_record (taken_over_on) WHERE taken_over_on IS NOT NULL;
CREATE INDEX ON indicators.leg_record (agency, handed_to) WHERE handed_to IS NOT NULL;

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
