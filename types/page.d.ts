// What the pages contain by id, and what the scripts store on the page's own objects.
import type { Translated, WholeModule, WordsModule } from './program.js';

type Said<Name extends string> = HTMLElement & { dataset: Record<Name, string> };

/** The parts of `index.html`, `frame/frame.html` and `embed/embed.html`. `types.test.mjs` checks that each
 * is in one of them. */
export interface PageParts {
  'joint-effort': HTMLElement;
  first: HTMLElement;
  question: Said<'title' | 'claims' | 'draft'>;
  waiting: Said<'says' | 'missed' | 'noPrinting'>;
  unable: HTMLElement;
  'unable-why': HTMLElement;
  'paper-place': HTMLElement;
  'no-paper': HTMLElement;
  'offline-place': HTMLElement & { dataset: { script?: string; manifest?: string } };

  choose: HTMLFormElement;
  address: HTMLInputElement;
  'service-name': HTMLInputElement;
  line: HTMLTextAreaElement;
  contact: HTMLTextAreaElement;
  record: HTMLTextAreaElement;
  phones: HTMLElement;
  links: HTMLElement;
  'phone-row': HTMLTemplateElement;
  'link-row': HTMLTemplateElement;
  'problem-row': HTMLTemplateElement;
  problems: HTMLElement;
  'problem-list': HTMLElement;
  most: HTMLElement;
  'address-plain': HTMLElement;
  'family-warning': HTMLElement;
  snippet: HTMLElement;
  copy: HTMLButtonElement;
  copied: Said<'copied' | 'selected'>;
  download: HTMLAnchorElement;
  'download-refused': HTMLElement;
  'policy-element': HTMLElement;
  'policy-frame': HTMLElement;
  'policy-site': HTMLElement;
  'policy-file': HTMLElement;
  'policy-file-place': HTMLElement;
  stage: HTMLElement;
  told: HTMLElement;
  faults: HTMLElement;
  'fault-list': HTMLElement;
  'live-refused': HTMLElement;
  'live-missing': HTMLElement;
  check: HTMLButtonElement;
  checked: Said<'doing' | 'done' | 'none'>;
  found: HTMLElement;
  files: Said<'yes' | 'no'>;
  'file-rows': HTMLElement;
}

/** Turns the address of a script into a trusted one, for Trusted Types. TypeScript has no type for that, so it
 * counts as a string here. */
export interface ScriptPolicy {
  createScriptURL(address: string): string;
}

/** Only some browsers have Trusted Types. */
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

declare global {
  interface Document {
    getElementById<Id extends keyof PageParts>(id: Id): PageParts[Id];
  }

  interface HTMLElement {
    /** The watcher in `element/drawn.js`. The program finds it by this name: `src/shell/drawn.rs`. */
    drawnNodes?: {
      begin(): boolean;
      renew(isSamePage: boolean): void;
      end(): void;
    };
  }

  interface Window {
    trustedTypes?: PolicyFactory;
    /** Set by the scripts beside the frame. */
    jointEffortBytes?: string;
    jointEffortWhole?: Pick<WholeModule, 'onBroken' | 'program' | 'sheets'> | Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>;
    jointEffortWords?: WordsModule;
    jointEffortTranslated?: Translated;
    /** Whether the script for the page around a frame has already run. */
    '_joint-effort'?: 1;
  }
}
