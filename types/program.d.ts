// What passes between the scripts and a program, as `src/shell/` reads and gives it.
import type {
  Assessment, Comparison, ComparisonOutcome, Content, Fault, Help, MapOutcome, Outcome, Progress, RelationshipMap,
  ToldMapOutcome, WholeOutcome,
} from '../element/joint-effort.js';
import type { Broken } from '../element/broken.js';

/** A side page. */
export type Aside = 'keep' | 'open' | 'course' | 'map' | 'service' | 'many';

/** Help or content: the text of its file, the value itself, or the error that came instead. */
export type Own<Value> = string | Value | Error | null | undefined;

/** The settings that a host gives in attributes or in an address, unchecked: the program checks them. */
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

/** A host's own texts. */
export interface Texts {
  help?: Own<Help>;
  content?: Own<Content>;
}

/** What a questionnaire is started with: `src/shell/mount_options.rs` and `src/shell/side_pages/mod.rs` read it. */
export interface Settings extends HostSettings, Texts {
  /** Whether it is in a host's page. */
  embedded?: boolean;
  /** The name of its draft. */
  key?: string;
  /** What an earlier program, or the first screen, left to continue from. */
  kept?: string;
  /** Whether it was kept under another `storage` setting than the current one. */
  moved?: boolean;
  /** Whether the Continue button was pressed before the program was loaded. */
  started?: boolean;
  /** The side page to start with. */
  aside?: Aside;
  /** A share code from the page's address. */
  brought?: string;
}

/** An event for the host, by name and detail. */
export type HostEvent =
  | [name: 'ready', detail: Record<string, never>]
  | [name: 'progress', detail: Progress]
  | [name: 'outcome', detail: Outcome | ToldMapOutcome]
  | [name: 'cleared', detail: { left: boolean }]
  | [name: 'error', detail: { faults: Fault[] }]
  | [name: 'print', detail: Record<string, never>];

/** Gets a program's events. Returns `false` if the browser's own action is not to follow. */
export type OnHostEvent = (...event: HostEvent) => boolean;

/** A questionnaire that is shown: `Mounted` in `programs/exports/element.rs`. */
export interface Mounted {
  assessment(): Assessment;
  /** `null` while nothing is answered. */
  outcome(): Outcome | ToldMapOutcome | null;
  /** Throws a `FaultsError` for an invalid assessment. */
  give(assessment: Assessment): void;
  reset(): void;
  print(): void;
  /** The messages about the program, one per line: see `parseMessages` in `element/broken.js`. */
  says(): string;
  keep(): string;
  unmount(): void;
  /** By wasm-bindgen: frees its part of the program's memory. */
  free(): void;
}

export type Assess = (assessment: Assessment) => WholeOutcome;
export type MapServices = (map: RelationshipMap) => MapOutcome;
export type Compare = (comparison: Comparison) => ComparisonOutcome;
export type Mount = (root: Element, settings: Settings, onEvent: OnHostEvent) => Mounted;

/** The functions of a program that a host can use. */
export interface Functions {
  /** Calls `act` if the program crashes, until the returned function is called. */
  onBroken: (act: (broken: Broken) => void) => () => void;
  assess: Assess;
  mount: Mount;
  isWhole: boolean;
  /** The styles of the side pages, which an element starts without. */
  sheets?: string[];
}

/** The functions of the whole program. */
export interface WholeFunctions extends Functions {
  map: MapServices;
  compare: Compare;
}

/** Starts the standalone page's questionnaire. */
export type Draw = (root: Element, settings: Settings, onEvent: OnHostEvent) => unknown;

/** Starts and ends the questionnaire in the standalone page. */
export interface PageProgram {
  open(
    root: Element, kept: string | undefined, started: boolean | undefined, leave: () => void,
    settings: Settings, onEvent: OnHostEvent,
  ): void;
  /** Returns what to continue from. */
  close(): string | undefined;
  /** Why the texts in the page could not be checked. */
  contentError?: unknown;
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

/** What the build writes about where a program's files are: `Built` in `xtask/src/build/stage.rs`. */
export interface Built {
  /** Returns the module's address; `null` if its bytes come from elsewhere. */
  compiled: (() => string) | null;
  /** Its integrity hash; empty if it is not checked. */
  integrity: string;
  /** Whether the page preloads the file before any script runs. */
  announced: boolean;
  /** Loads its translation. */
  translation: (() => Promise<Translated>) | null;
}

/** The module that checks a host's texts, or what a classic script exports of it. */
export type WordsModule = Pick<typeof import('../element/words.js'), 'check' | 'of'>;

/** The module that loads the whole program. */
export type WholeModule = typeof import('../element/whole-program.js') & { sheets?: string[] };
