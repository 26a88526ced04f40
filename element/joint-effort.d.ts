/** A level, or the answer about one dimension: from 0 (none of it) to 5 (the highest). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;
export type LevelName =
  'networking' | 'cooperation' | 'coordination' | 'collaboration' | 'partnership';
export type Dimension =
  | 'lasting-relationship' | 'agreements' | 'shared-goals' | 'shared-resources' | 'joint-planning'
  | 'roles' | 'communication' | 'decisions' | 'joint-action' | 'family-voice';
export type RiskDomain =
  | 'child-safety' | 'violence' | 'parent-mental-health' | 'alcohol-drugs' | 'health-development'
  | 'housing-money' | 'isolation' | 'trauma-loss' | 'engagement' | 'change';
export type Critical =
  | 'danger-now' | 'report-needed' | 'escalating-violence' | 'parent-acutely-unwell'
  | 'infant-injury-or-sexual-harm' | 'child-protection-open' | 'earlier-serious-harm';
export type Barrier =
  | 'too-many-partners' | 'no-shared-meaning' | 'poor-communication' | 'unsure-what-to-share'
  | 'stigma-or-culture' | 'unspoken-problem' | 'no-clear-lead' | 'no-time-or-resources'
  | 'relies-on-one-person' | 'different-views-of-risk' | 'unequal-power' | 'family-not-heard';
export type YesNo = 'yes' | 'no' | 'unknown';
export type Band = 'low' | 'moderate' | 'high' | 'very-high';

/** One worker's view of one other service around one family. An absent key means no answer. */
export interface Assessment {
  format: 'joint-effort/assessment@1';
  claimed?: LevelName | 'no-word' | 'unknown';
  dimensions?: { [dimension in Dimension]?: Level | 'unknown' };
  risk?: { [domain in RiskDomain]?: 'none' | 'some' | 'serious' | 'unknown' };
  critical?: { [critical in Critical]?: YesNo };
  infant?: YesNo;
  services?: '1-2' | '3-4' | '5+' | 'unknown';
  'adult-and-child-services'?: YesNo;
  /** `null` means that there is no rating. */
  'agency-rating'?: Band | null;
  barriers?: { [barrier in Barrier]?: 'yes' | 'partly' | 'no' | 'unknown' };
}

/** The result for one part of a published definition, and the answers that decide it. */
export interface PartFinding {
  result: 'met' | 'not-met' | 'unknown';
  decided_by: Dimension[];
}

/** The part of an outcome about the two services. A page without `with-family` gets only this. */
export interface RelationshipOutcome {
  format: 'joint-effort/outcome@1';
  /** `null` where fewer than six dimensions are known, and so are `level_name` and `rhetoric_gap`. */
  level: Level | null;
  level_name: LevelName | 'not joined up yet' | null;
  range: [Level, Level];
  confidence: 'not-sure' | 'between' | 'uneven' | 'clear';
  claimed: LevelName | 'no-word' | 'unknown' | null;
  rhetoric_gap: number | null;
  holding_back: Dimension[];
  ahead: Dimension[];
  definitions: {
    'stern-green': Record<'commitment' | 'purpose' | 'joint-action', PartFinding>;
    'powell-glendinning-rummery': Record<'interests' | 'reciprocity', PartFinding>;
    hallmarks: Record<
      'lasting-relationship' | 'agreements' | 'shared-goals' | 'shared-resources'
      | 'joint-planning' | 'roles', PartFinding>;
  };
  /** What is not known yet; for a page, about the family only with `with-family`. */
  find_out: (Dimension | RiskDomain | Critical | 'infant')[];
  edition: string;
}

/** The part of an outcome about the family, and about what its risk calls for. */
export interface FamilyOutcome {
  band: Band;
  provisional: boolean;
  complexity: 'simple' | 'moderate' | 'complex';
  needed: Level;
  gap: number | null;
  recommendation:
    | 'partnership-needed-now' | 'build-partnership' | 'coordination-with-review'
    | 'coordination-is-enough';
  target: 'coordination' | 'partnership';
  over_invested: boolean;
  safety_first: boolean;
  actions: NextStep[];
  review: 'tomorrow' | 'days' | '2-weeks' | '6-weeks' | '3-months' | '6-months';
}

export interface NextStep {
  /** For example `today.supervisor`, `name-core`, `step.roles.3` or `barrier.no-clear-lead.1`. */
  id: string;
  because: 'today' | 'core' | 'gate' | 'lowest' | 'barrier';
}

/** The outcome that a page gets. It has the family's part only if the element has `with-family`. */
export type Outcome = RelationshipOutcome & Partial<FamilyOutcome>;
export type WholeOutcome = RelationshipOutcome & FamilyOutcome;

/** One fault in the input: where it is, what was found there, and what is allowed there. */
export interface Fault {
  kind:
    | 'missing' | 'unknown-key' | 'repeated' | 'wrong-type' | 'wrong-value' | 'wrong-format'
    | 'not-json' | 'unreadable' | (string & {});
  path: string;
  found: string;
  allowed: string[];
  message: string;
}

/** The error for an invalid assessment, map or comparison. It lists every fault. */
export interface FaultsError extends Error {
  faults: Fault[];
}

/** One relationship on a map. An absent key means no answer. */
export interface MapRelationship {
  /** 1 to 32 characters of `a-z`, `0-9` and `-`; unique on the map. */
  id: string;
  /** At most 60 characters. It changes no result. */
  name?: string | null;
  /** `core` works closely with the family now, `ring` is at hand when needed. Absent means `unsure`. */
  place?: 'core' | 'ring' | 'unsure' | null;
  /** What the service works on with this family. Absent means not said; an empty list means nothing. */
  'works-on'?: RiskDomain[] | null;
  claimed?: Assessment['claimed'];
  dimensions?: Assessment['dimensions'];
  /** One level for the whole relationship; it counts where fewer than six dimensions are known. */
  quick?: Level | null;
  barriers?: Assessment['barriers'];
}

/** One worker's view of several relationships around one family. The family's part is given once. */
export interface RelationshipMap {
  format: 'joint-effort/map@1';
  family?: Pick<Assessment,
    'risk' | 'critical' | 'infant' | 'services' | 'adult-and-child-services' | 'agency-rating'>;
  /** What the worker's own service works on. */
  'works-on'?: RiskDomain[] | null;
  /** Who leads: `own`, the id of a relationship, `nobody` or `unknown`. */
  lead?: string | null;
  /** 1 to 20 relationships. */
  relationships: MapRelationship[];
}

/** The outcome for one relationship on a map. */
export interface MapRelationshipOutcome
  extends Pick<RelationshipOutcome, 'level' | 'range' | 'rhetoric_gap' | 'holding_back'>,
    Pick<FamilyOutcome, 'needed' | 'gap' | 'over_invested' | 'actions'> {
  id: string;
  place: 'core' | 'ring' | 'unsure';
  confidence: RelationshipOutcome['confidence'] | 'quick';
  quick: Level | null;
  recommendation: FamilyOutcome['recommendation'] | 'ring';
  /** `null` if `recommendation` is `ring`. */
  target: FamilyOutcome['target'] | null;
}

/** A finding about the whole map. Keys that do not apply are absent. */
export interface MapFinding {
  id:
    | 'no-core' | 'too-many-core' | 'no-lead' | 'lead-in-ring' | 'not-placed' | 'quick-core'
    | 'nobody-works-on' | 'only-ring-works-on';
  relationships?: string[];
  risks?: RiskDomain[];
  /** Whether `works-on` was given for all services. */
  certain?: boolean;
}

/** The outcome of a map. */
export interface MapOutcome {
  format: 'joint-effort/map-outcome@1';
  family: Pick<FamilyOutcome,
    'band' | 'provisional' | 'complexity' | 'needed' | 'safety_first' | 'actions' | 'review'> & {
    find_out: (RiskDomain | Critical | 'infant')[];
  };
  relationships: MapRelationshipOutcome[];
  findings: MapFinding[];
  /** The relationships to put effort into first: at most two. */
  invest: { id: string; because: ('works-on-serious' | 'largest-gap' | 'one-answer-away')[] }[];
  step_down: string[];
  edition: string;
}

/** The outcome of a worker's map that a page gets. It has the family's part only with `with-family`. */
export interface ToldMapOutcome
  extends Pick<MapOutcome, 'format' | 'findings' | 'edition'>,
    Partial<Pick<MapOutcome, 'family' | 'invest' | 'step_down'>> {
  relationships: (Partial<MapRelationshipOutcome> & Pick<MapRelationshipOutcome,
    'id' | 'place' | 'level' | 'range' | 'confidence' | 'quick' | 'rhetoric_gap' | 'holding_back'>)[];
}

/** One rater's view of the relationship. It never contains the family's part. */
export interface View {
  /** At most 60 characters. It changes no result. */
  label?: string | null;
  /** Which of the two services it comes from. */
  side?: 'own' | 'other' | null;
  claimed?: Assessment['claimed'];
  dimensions: NonNullable<Assessment['dimensions']>;
}

/** Several views of one relationship. */
export interface Comparison {
  format: 'joint-effort/comparison@1';
  /** 1 to 200 views. */
  views: View[];
}

/** What the views say about one dimension. Only known answers count. */
export interface DimensionComparison {
  /** How many views have a known answer. */
  known: number;
  /** `null` if no view has a known answer, and so are `high`, `spread` and `middle`. */
  low: Level | null;
  high: Level | null;
  spread: Level | null;
  /** The median. Of two middle answers it is the lower one. */
  middle: Level | null;
  /** The average distance from the middle, in hundredths of a level; `null` for fewer than two known answers. */
  deviation: number | null;
  state: 'not-known' | 'same' | 'near' | 'apart';
}

/** The outcome of a comparison. */
export interface ComparisonOutcome {
  format: 'joint-effort/comparison-outcome@1';
  /** How many views there are. */
  views: number;
  /** Whether every view names its side, and all name the same one. */
  one_sided: boolean;
  /** How many views gave each answer to `claimed`. */
  claims: Record<LevelName | 'no-word' | 'unknown', number>;
  dimensions: Record<Dimension, DimensionComparison>;
  /** The average over all dimensions with two or more known answers, in hundredths; `null` if there are none. */
  deviation: number | null;
  agreement: 'close' | 'some' | 'wide' | null;
  /** The middle of each dimension that at least half of the views know, and the placement that follows. */
  joint: Pick<RelationshipOutcome,
    'level' | 'level_name' | 'range' | 'confidence' | 'holding_back' | 'ahead'> & {
    dimensions: Record<Dimension, Level | 'unknown'>;
  };
  /** The dimensions `apart`, largest spread first; then the others that only some of the views know. */
  talk_about: Dimension[];
  /** The first three of `talk_about`, then the dimensions that keep the joint view from the next level. */
  agenda: { id: Dimension; because: ('apart' | 'known-to-some' | 'gate')[] }[];
  edition: string;
}

/** An organisation's own help, as plain text: none of it is read as HTML. */
export interface Help {
  format: 'joint-effort/help@1';
  /** What to do first, in a sentence or two. */
  line?: string;
  phones?: { label: string; number: string }[];
  /** Addresses begin with `https:`, `http:`, `mailto:` or `tel:`. */
  links?: { label: string; href: string }[];
  /** Whom to ask about this tool. */
  contact?: string;
  /** Printed with each result: whether a print-out is a record, and where it belongs. */
  record?: string;
}

/** Texts that replace built-in ones, by the ids of `content/en.json`, nested as there. */
export interface Content {
  [id: string]: string | Content;
}

/**
 * `desk` is the pages to keep, share, open and compare results, with everything that leads there. `exit-key`
 * is the quick key that clears every answer and leaves.
 */
export type HiddenPart = 'barriers' | 'strengths' | 'definitions' | 'sources' | 'print' | 'desk' | 'map' | 'exit-key';

export interface Progress {
  /** The page that is shown, for example `start`, `dimension.roles` or `result`. */
  step: string;
  /** Its number among the counted pages; `null` for the start, the check and the result. */
  number: number | null;
  of: number;
}

export interface JointEffortEventMap {
  'joint-effort-ready': CustomEvent<Record<string, never>>;
  'joint-effort-progress': CustomEvent<Progress>;
  'joint-effort-outcome': CustomEvent<Outcome | ToldMapOutcome>;
  /** Cancelable if the person left. If you cancel it, your page must hide everything itself. */
  'joint-effort-cleared': CustomEvent<{ left: boolean }>;
  'joint-effort-error': CustomEvent<{ faults: Fault[] }>;
}

export class JointEffort extends HTMLElement {
  /** `auto`, `light` or `dark`. */
  theme: string | null;
  /** `none`, `tab` or `device`: where answers are kept between visits. */
  storage: string | null;
  serviceName: string | null;
  get headingLevel(): string | null;
  set headingLevel(level: string | number | null);
  /** Parts to leave out: any of `HiddenPart`, separated by spaces. */
  hide: string | null;
  withFamily: boolean;
  wholePage: boolean;
  /** The name under which a form around the element gets the outcome. */
  name: string | null;
  /** JSON, the address of a JSON file, or the help as an object. */
  help: string | Help | null;
  /** JSON, the address of a JSON file, or the texts as an object. */
  content: string | Content | null;

  /** Resolves when the widget can be used; rejects if its program cannot run. */
  readonly ready: Promise<void>;
  /**
   * The answers; while the widget is not drawn, the assessment that you have set for it, or `null`. Setting an
   * invalid one throws a `FaultsError`; while the widget is not drawn, `joint-effort-error` reports it later.
   */
  get assessment(): Assessment | null;
  set assessment(assessment: Assessment);
  /** `null` while nothing is answered, or the widget is not drawn. */
  readonly outcome: Outcome | ToldMapOutcome | null;
  /** Clears every answer and goes back to the start. */
  reset(): void;
  /** Prints the widget, and nothing of the page around it. */
  print(): void;

  addEventListener<K extends keyof JointEffortEventMap>(
    type: K, listener: (this: JointEffort, event: JointEffortEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K, listener: (this: JointEffort, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions): void;
}

/** Returns the outcome of an assessment. Needs no page. Rejects with a `FaultsError` if the input is invalid. */
export function assess(assessment: Assessment): Promise<WholeOutcome>;

/** Returns the outcome of a map, in the same way. Loads the whole program. */
export function map(map: RelationshipMap): Promise<MapOutcome>;

/** Returns the outcome of several views of one relationship, in the same way. Loads the whole program. */
export function compare(comparison: Comparison): Promise<ComparisonOutcome>;

declare global {
  interface HTMLElementTagNameMap {
    'joint-effort': JointEffort;
  }
  interface HTMLElementEventMap extends JointEffortEventMap {}
}
