// What passes between the scripts and a program, as `src/shell/` reads and gives it.
import type {
  Assessment, Comparison, ComparisonOutcome, Content, Fault, Help, MapOutcome, Outcome, Progress, RelationshipMap,
  WholeOutcome,
} from '../element/joint-effort.js';
import type { Broken } from '../element/broken.js';

/** A side page. */
export type Aside = 'keep' | 'open' | 'course' | 'map' | 'service' | 'many';

/** Help or content: the text of its file, the value itself, or the error that came in its place. */
export type Own<Value> = string | Value | Error | null | undefined;

/** What a host asks for by words, as it stands in attributes or in an address: the program checks it. */
export interface HostSettings {
  lang?: string;
  theme?: string;
  storage?: string;
  'service-name'?: string;
  'heading-level'?: string;
  hide?: string;
  'with-family'?: boolean;
  'whole-page'?: boolean;
}

/** The texts of a host's own. */
export interface Texts {
  help?: Own<Help>;
  content?: Own<Content>;
}

/** What a questionnaire is begun with: `src/shell/mount_options.rs` and `src/shell/side_pages/mod.rs` read it. */
export interface Settings extends HostSettings, Texts {
  /** Whether it stands in somebody else's page. */
  embedded?: boolean;
  /** The name of its draft. */
  key?: string;
  /** What an earlier program, or the first screen, left to go on from. */
  kept?: string;
  /** Whether it was kept in another storage than is asked for by now. */
  moved?: boolean;
  /** Whether the button that goes on was pressed before the program had come. */
  started?: boolean;
  /** The side page to begin with. */
  aside?: Aside;
  /** A share code out of the page's address. */
  brought?: string;
}

/** An event for the host, by name and detail. */
export type HostEvent =
  | [name: 'ready', detail: Record<string, never>]
  | [name: 'progress', detail: Progress]
  | [name: 'outcome', detail: Outcome]
  | [name: 'cleared', detail: { left: boolean }]
  | [name: 'error', detail: { faults: Fault[] }]
  | [name: 'print', detail: Record<string, never>];

/** Hears what a program tells. `false` says that the browser's own part is not to follow. */
export type OnHostEvent = (...event: HostEvent) => boolean;

/** A questionnaire that is shown: `Mounted` in `programs/exports/element.rs`. */
export interface Mounted {
  assessment(): Assessment;
  /** `null` while nothing is answered. */
  outcome(): Outcome | null;
  /** Throws a `FaultsError` for what is no assessment. */
  give(assessment: Assessment): void;
  reset(): void;
  print(): void;
  /** What is said of the program, a text a line: see `saysOf` in `element/broken.js`. */
  says(): string;
  keep(): string;
  unmount(): void;
  /** By wasm-bindgen: its part of the program's memory. */
  free(): void;
}

export type Assess = (assessment: Assessment) => WholeOutcome;
export type MapServices = (map: RelationshipMap) => MapOutcome;
export type Compare = (comparison: Comparison) => ComparisonOutcome;
export type Mount = (root: Element, settings: Settings, onEvent: OnHostEvent) => Mounted;

/** The functions of a program that a host may have. */
export interface Functions {
  /** Has somebody hear when the program has broken off, until what it gives is called. */
  onBroken: (act: (broken: Broken) => void) => () => void;
  assess: Assess;
  mount: Mount;
  isWhole: boolean;
  /** The styles of the side pages, which an element begins without. */
  sheets?: string[];
}

/** Those of the whole program. */
export interface WholeFunctions extends Functions {
  map: MapServices;
  compare: Compare;
}

/** Begins the standalone page's questionnaire. */
export type Draw = (root: Element, settings: Settings, onEvent: OnHostEvent) => unknown;

/** What begins the questionnaire in the standalone page, and what ends it. */
export interface PageProgram {
  open(
    root: Element, kept: string | undefined, started: boolean | undefined, leave: () => void,
    settings: Settings, onEvent: OnHostEvent,
  ): void;
  /** Gives what to go on from. */
  close(): string | undefined;
  /** Why the words of a host could not be checked. */
  lost?: unknown;
}

/** What wasm-bindgen writes for any of the programs, as `xtask/src/build/names.rs` shortens it. */
export interface Glue {
  /** The module's imports. */
  $$: WebAssembly.ModuleImports;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  /** `src/shell/prepare.rs`. */
  prepare(): void;
}

/** A program translated to JavaScript: `xtask/src/build/optimise.rs`. */
export interface Translated {
  instantiate: {
    (imports: WebAssembly.Imports): WebAssembly.Exports;
    /** The integrity of the module that was translated. */
    of?: string;
  };
}

/** What the build writes of where a program lies: `Built` in `xtask/src/build/stage.rs`. */
export interface Built {
  /** Gives the module's address; `null` where its bytes come from elsewhere. */
  compiled: (() => string) | null;
  /** What its integrity has to be; empty where it is not checked. */
  integrity: string;
  /** Whether the page announces the file before any script runs. */
  announced: boolean;
  /** Brings its translation. */
  translation: (() => Promise<Translated>) | null;
}

/** The module that checks the words of a host, or what a classic script has of it. */
export type WordsModule = Pick<typeof import('../element/words.js'), 'check' | 'of'>;

/** The module that brings the whole program. */
export type WholeModule = typeof import('../element/whole-program.js') & { sheets?: string[] };
