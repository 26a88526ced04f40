// A page that uses the element, as an editor's tools see it. Wrong uses are marked: if one were accepted,
// this would not compile.
import { JointEffort, assess, compare, map } from 'joint-effort';
import type {
  Assessment, Fault, FaultsError, Help, Outcome, ToldMapOutcome,
} from 'joint-effort';

const help: Help = {
  format: 'joint-effort/help@1',
  line: 'Ring your duty manager first.',
  phones: [{ label: 'Duty manager', number: '000 000' }],
  links: [{ label: 'Our procedure', href: 'https://intranet.example/procedure' }],
};

export async function put(form: HTMLFormElement): Promise<JointEffort> {
  const widget = document.createElement('joint-effort');
  widget.theme = 'light';
  widget.storage = 'none';
  widget.serviceName = 'Housing';
  widget.headingLevel = 3;
  widget.hide = 'barriers strengths';
  widget.withFamily = true;
  widget.name = 'outcome';
  widget.help = help;
  widget.content = { ui: { 'app-name': 'Joint Effort here' } };
  widget.addEventListener('joint-effort-progress', ({ detail }) => {
    const shown: string = detail.number === null ? detail.step : `${detail.number} of ${detail.of}`;
    form.dataset.shown = shown;
  });
  widget.addEventListener('joint-effort-cleared', (event) => {
    if (event.detail.left) event.preventDefault();
  });
  form.append(widget);
  await widget.ready;
  return widget;
}

/** The event bubbles, so that any part of the page can listen. */
export function listen(part: HTMLElement): void {
  part.addEventListener('joint-effort-outcome', ({ detail }) => {
    // A worker may make a map of several services: the format distinguishes the two.
    if (detail.format === 'joint-effort/map-outcome@1') {
      part.dataset.level = detail.relationships.map(({ id, level }) => `${id} ${level ?? ''}`).join();
      part.title = detail.invest?.map(({ id }) => id).join() ?? '';
      return;
    }
    const level: number | null = detail.level;
    const band: string | undefined = detail.band;
    part.dataset.level = `${level ?? ''} ${band ?? ''}`;
  });
  part.addEventListener('joint-effort-error', ({ detail: { faults } }) => {
    const first: Fault | undefined = faults[0];
    part.title = first?.message ?? '';
  });
}

const answers: Assessment = {
  format: 'joint-effort/assessment@1',
  claimed: 'partnership',
  dimensions: { communication: 2, roles: 'unknown', 'lasting-relationship': 5 },
  risk: { violence: 'serious' },
  critical: { 'danger-now': 'no' },
  services: '5+',
  'agency-rating': null,
};

export async function read(widget: JointEffort): Promise<Outcome | ToldMapOutcome | null> {
  try {
    widget.assessment = answers;
  } catch (error) {
    const { faults } = error as FaultsError;
    document.title = faults.map(({ path }) => path).join();
  }
  const { recommendation, needed, definitions } = await assess(answers);
  const met: boolean = definitions['stern-green'].commitment.result === 'met';
  document.title = `${recommendation} ${needed.toFixed()} ${met}`;
  const { family, findings } = await map({
    format: 'joint-effort/map@1', family: { infant: 'no' }, lead: 'clinic',
    relationships: [{ id: 'clinic', place: 'core', quick: 2, 'works-on': ['violence'] }],
  });
  document.title = `${family.needed.toFixed()} ${findings.map(({ id }) => id).join()}`;
  const { agreement, joint, agenda } = await compare({
    format: 'joint-effort/comparison@1',
    views: [{ label: 'Nurse', side: 'own', dimensions: { roles: 2 } }, { side: 'other', dimensions: { roles: 4 } }],
  });
  const middle: number = joint.dimensions.roles === 'unknown' ? 0 : joint.dimensions.roles;
  document.title = `${agreement ?? ''} ${middle.toFixed()} ${agenda.map(({ id }) => id).join()}`;
  widget.reset();
  widget.print();
  return widget.outcome;
}

export function wrong(widget: JointEffort): void {
  // @ts-expect-error -- an outcome follows from the answers, and cannot be set
  widget.outcome = null;
  // @ts-expect-error -- a promise of the element's own
  widget.ready = Promise.resolve();
  // @ts-expect-error -- no such property
  widget.dark = true;
  // @ts-expect-error -- six is no answer
  widget.assessment = { format: 'joint-effort/assessment@1', dimensions: { roles: 6 } };
  // @ts-expect-error -- no such dimension
  widget.assessment = { format: 'joint-effort/assessment@1', dimensions: { trust: 2 } };
  // @ts-expect-error -- the format has to be named
  widget.assessment = { claimed: 'networking' };
  // @ts-expect-error -- a phone needs a label
  widget.help = { format: 'joint-effort/help@1', phones: [{ number: '000 000' }] };
  // @ts-expect-error -- what is told of the family may be absent
  const band: string = widget.outcome!.band;
  // @ts-expect-error -- a message has a number or null
  widget.addEventListener('joint-effort-progress', ({ detail }) => detail.number.toFixed());
  // @ts-expect-error -- a map has relationships
  void map({ format: 'joint-effort/map@1' });
  // @ts-expect-error -- a view has dimensions
  void compare({ format: 'joint-effort/comparison@1', views: [{ side: 'own' }] });
  // @ts-expect-error -- an outcome has no total
  void assess(answers).then((outcome) => outcome.total);
  void band;
}
