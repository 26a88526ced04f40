/** The published format of answers. A number is an answer: 0 is that there is none of it, 5 the highest. */
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

/** One worker's view of one other service around one family. What is absent is not answered. */
export interface Assessment {
  format: 'joint-effort/assessment@1';
  claimed?: LevelName | 'no-word' | 'unknown';
  dimensions?: { [dimension in Dimension]?: Level | 'unknown' };
  risk?: { [domain in RiskDomain]?: 'none' | 'some' | 'serious' | 'unknown' };
  critical?: { [critical in Critical]?: YesNo };
  infant?: YesNo;
  services?: '1-2' | '3-4' | '5+' | 'unknown';
  'adult-and-child-services'?: YesNo;
  /** `null`: there is none. */
  'agency-rating'?: Band | null;
  barriers?: { [barrier in Barrier]?: 'yes' | 'partly' | 'no' | 'unknown' };
}

/** A part of a published definition, and the answers that decide it. */
export interface PartFinding {
  result: 'met' | 'not-met' | 'unknown';
  decided_by: Dimension[];
}

/** What an outcome says of the two services. A page is told this much unless it asks for more. */
export interface RelationshipOutcome {
  format: 'joint-effort/outcome@1';
  /** `null` where fewer than six dimensions are known; `level_name` and `rhetoric_gap` then too. */
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
  /** What is not known. Of the family only where the page asked for that. */
  find_out: (Dimension | RiskDomain | Critical | 'infant')[];
  edition: string;
}

/** What an outcome says of the family, and of what its risk calls for. */
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
  /**
   * As `today.supervisor`, `name-core`, `step.roles.3`, `barrier.no-clear-lead.1` or
   * `ask-specialist-first`.
   */
  id: string;
  because: 'today' | 'core' | 'gate' | 'lowest' | 'barrier';
}

/** The family's part is there where the element has `with-family`. */
export type Outcome = RelationshipOutcome & Partial<FamilyOutcome>;
export type WholeOutcome = RelationshipOutcome & FamilyOutcome;

/** What is wrong with what was given: where, what was found, and what is allowed there. */
export interface Fault {
  kind:
    | 'missing' | 'unknown-key' | 'repeated' | 'wrong-type' | 'wrong-value' | 'wrong-format'
    | 'not-json' | 'unreadable' | (string & {});
  path: string;
  found: string;
  allowed: string[];
  message: string;
}

/** What is thrown for an assessment, a map or a comparison that is none. */
export interface FaultsError extends Error {
  faults: Fault[];
}

/** One relationship on a map. What is absent is not answered. */
export interface MapRelationship {
  /** 1 to 32 of `a-z`, `0-9` and `-`; no other on the map has it. */
  id: string;
  /** At most 60 characters. It changes no result. */
  name?: string | null;
  /** Close to the family now, at hand when needed, or not sure: the last where it is absent. */
  place?: 'core' | 'ring' | 'unsure' | null;
  /** What the service works on with this family. Absent is not said, which is not none. */
  'works-on'?: RiskDomain[] | null;
  claimed?: Assessment['claimed'];
  dimensions?: Assessment['dimensions'];
  /** One pick for the whole relationship; it counts where fewer than six dimensions are known. */
  quick?: Level | null;
  barriers?: Assessment['barriers'];
}

/** One worker's view of several relationships around one family, whose part is asked once. */
export interface RelationshipMap {
  format: 'joint-effort/map@1';
  family?: Pick<Assessment,
    'risk' | 'critical' | 'infant' | 'services' | 'adult-and-child-services' | 'agency-rating'>;
  /** What the worker's own service works on. */
  'works-on'?: RiskDomain[] | null;
  /** `own`, the id of a relationship, `nobody` or `unknown`. */
  lead?: string | null;
  /** 1 to 20. */
  relationships: MapRelationship[];
}

/** What follows from one relationship on a map. */
export interface MapRelationshipOutcome
  extends Pick<RelationshipOutcome, 'level' | 'range' | 'rhetoric_gap' | 'holding_back'>,
    Pick<FamilyOutcome, 'needed' | 'gap' | 'over_invested' | 'actions'> {
  id: string;
  place: 'core' | 'ring' | 'unsure';
  confidence: RelationshipOutcome['confidence'] | 'quick';
  quick: Level | null;
  recommendation: FamilyOutcome['recommendation'] | 'ring';
  /** `null` beside `ring`. */
  target: FamilyOutcome['target'] | null;
}

/** A finding about the whole map. What does not apply is absent. */
export interface MapFinding {
  id:
    | 'no-core' | 'too-many-core' | 'no-lead' | 'lead-in-ring' | 'not-placed' | 'quick-core'
    | 'nobody-works-on' | 'only-ring-works-on';
  relationships?: string[];
  risks?: RiskDomain[];
  /** Whether all services said what they work on. */
  certain?: boolean;
}

/** What follows from a map. */
export interface MapOutcome {
  format: 'joint-effort/map-outcome@1';
  family: Pick<FamilyOutcome,
    'band' | 'provisional' | 'complexity' | 'needed' | 'safety_first' | 'actions' | 'review'> & {
    find_out: (RiskDomain | Critical | 'infant')[];
  };
  relationships: MapRelationshipOutcome[];
  findings: MapFinding[];
  /** Where effort goes first: at most two. */
  invest: { id: string; because: ('works-on-serious' | 'largest-gap' | 'one-answer-away')[] }[];
  step_down: string[];
  edition: string;
}

/** What a page is told of a map that a worker makes: nothing of the family unless it asks for that. */
export interface ToldMapOutcome
  extends Pick<MapOutcome, 'format' | 'findings' | 'edition'>,
    Partial<Pick<MapOutcome, 'family' | 'invest' | 'step_down'>> {
  relationships: (Partial<MapRelationshipOutcome> & Pick<MapRelationshipOutcome,
    'id' | 'place' | 'level' | 'range' | 'confidence' | 'quick' | 'rhetoric_gap' | 'holding_back'>)[];
}

/** One rater's view of the relationship. The family's part is never in it. */
export interface View {
  /** At most 60 characters. It changes no result. */
  label?: string | null;
  /** From which of the two services it comes. */
  side?: 'own' | 'other' | null;
  claimed?: Assessment['claimed'];
  dimensions: NonNullable<Assessment['dimensions']>;
}

/** Several views of one relationship. */
export interface Comparison {
  format: 'joint-effort/comparison@1';
  /** 1 to 200. */
  views: View[];
}

/** What the views say of one dimension, over the answers that are known. */
export interface DimensionComparison {
  /** How many views know it. */
  known: number;
  /** `null` where nobody knows it; `high`, `spread` and `middle` then too. */
  low: Level | null;
  high: Level | null;
  spread: Level | null;
  /** Of two in the middle the lower. */
  middle: Level | null;
  /** The average distance from the middle in hundredths of a level; `null` where fewer than two know it. */
  deviation: number | null;
  state: 'not-known' | 'same' | 'near' | 'apart';
}

/** What follows from a comparison. */
export interface ComparisonOutcome {
  format: 'joint-effort/comparison-outcome@1';
  /** How many there are. */
  views: number;
  /** Whether every view names its side, and all the same one. */
  one_sided: boolean;
  /** How many views said each word. */
  claims: Record<LevelName | 'no-word' | 'unknown', number>;
  dimensions: Record<Dimension, DimensionComparison>;
  /** Of all dimensions that two or more views know, in hundredths; `null` where there is none. */
  deviation: number | null;
  agreement: 'close' | 'some' | 'wide' | null;
  /** The middle of each dimension that at least half of the views know, and where that places the relationship. */
  joint: Pick<RelationshipOutcome,
    'level' | 'level_name' | 'range' | 'confidence' | 'holding_back' | 'ahead'> & {
    dimensions: Record<Dimension, Level | 'unknown'>;
  };
  /** Those apart, the largest spread first; then those that some know and some do not. */
  talk_about: Dimension[];
  /** The first three of them, then what the gate of the next level asks of the joint view. */
  agenda: { id: Dimension; because: ('apart' | 'known-to-some' | 'gate')[] }[];
  edition: string;
}

/** An organisation's own help, as text: none of it is read as HTML. */
export interface Help {
  format: 'joint-effort/help@1';
  /** What to do first, in a sentence or two. */
  line?: string;
  phones?: { label: string; number: string }[];
  /** With `https:`, `http:`, `mailto:` or `tel:`. */
  links?: { label: string; href: string }[];
  /** Whom to turn to about this tool. */
  contact?: string;
  /** Whether a print-out is a record, and where it belongs: printed with each result. */
  record?: string;
}

/** Texts in place of the built-in ones, by the ids of `content/en.json`, nested as there. */
export interface Content {
  [id: string]: string | Content;
}

/**
 * `desk` is the pages to keep, share, open and compare results, with all that leads there; `exit-key` the
 * quick key that clears and leaves.
 */
export type HiddenPart = 'barriers' | 'strengths' | 'definitions' | 'sources' | 'print' | 'desk' | 'map' | 'exit-key';

export interface Progress {
  /** The page that is shown, as `start`, `dimension.roles` or `result`. */
  step: string;
  /** Its number among the counted pages; `null` for the start, the check and the result. */
  number: number | null;
  of: number;
}

export interface JointEffortEventMap {
  'joint-effort-ready': CustomEvent<Record<string, never>>;
  'joint-effort-progress': CustomEvent<Progress>;
  'joint-effort-outcome': CustomEvent<Outcome | ToldMapOutcome>;
  /** Cancelable where the person left: then the page itself has to take everything out of sight. */
  'joint-effort-cleared': CustomEvent<{ left: boolean }>;
  'joint-effort-error': CustomEvent<{ faults: Fault[] }>;
}

export class JointEffort extends HTMLElement {
  /** `auto`, `light` or `dark`. */
  theme: string | null;
  /** `none`, `tab` or `device`: where answers are kept between two visits. */
  storage: string | null;
  serviceName: string | null;
  get headingLevel(): string | null;
  set headingLevel(level: string | number | null);
  /** Parts that are left out: any of `HiddenPart`, separated by spaces. */
  hide: string | null;
  withFamily: boolean;
  wholePage: boolean;
  /** The name under which a form that stands around it gets the outcome. */
  name: string | null;
  /** JSON, the address of a file of it, or the help itself. */
  help: string | Help | null;
  /** JSON, the address of a file of it, or the words themselves. */
  content: string | Content | null;

  /** Resolved when the widget can be used; rejected where its program cannot run. */
  readonly ready: Promise<void>;
  /** `null` while the widget is not drawn. Setting it throws a `FaultsError` for what is none. */
  get assessment(): Assessment | null;
  set assessment(assessment: Assessment);
  /** `null` while nothing is answered. */
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

/** What follows from an assessment, with no page at all. Rejects with a `FaultsError`. */
export function assess(assessment: Assessment): Promise<WholeOutcome>;

/** What follows from a map, in the same way. Brings the whole program. */
export function map(map: RelationshipMap): Promise<MapOutcome>;

/** What follows from several views of one relationship, in the same way. Brings the whole program. */
export function compare(comparison: Comparison): Promise<ComparisonOutcome>;

declare global {
  interface HTMLElementTagNameMap {
    'joint-effort': JointEffort;
  }
  interface HTMLElementEventMap extends JointEffortEventMap {}
}
