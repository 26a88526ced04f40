// The result: as it appears, by its headings, and from its top.
import { jumpTo } from '../../e2e/journey.mjs';
import { RESULTS } from '../../e2e/results.mjs';
import { say } from '../words.mjs';

const HEADINGS = ['next', 'mind', 'where', 'why', 'profile', 'definitions', 'family-part', 'about'];

export async function steps({ reader, browser, server }) {
  const { answers, strengths, serviceName } = RESULTS['a gap'];
  await jumpTo(browser, server.address, answers, { to: 'check', strengths, serviceName });
  await reader.pass();
  await reader.toTop();
  await reader.press('b');
  await reader.to(say('ui.see-result'), { key: 'shift+b', most: 8 });
  await reader.go('Return');
  reader.said(say('headline.collaborate.says'));
  await reader.press('Down', 'Down', 'Down', 'Down');
  await reader.toTop();
  await reader.press(...Array(12).fill('h'));
  reader.said(say('headline.collaborate.says'), ...HEADINGS.map((name) => say(`ui.${name}-heading`)));
  await reader.readAll();
  reader.said(
    `You and ${serviceName}`,
    say('headline.collaborate.says'),
    say('level.2.title'),
    say('level.4.title'),
    say('ui.next-heading'),
    say('beside.supervision'),
    say('safety.emergency.now'),
    say('ui.where-heading'),
    say('level.5.title'),
    say('ui.mark-claimed'),
    say('level.4.title'),
    say('ui.mark-needed'),
    say('level.2.title'),
    say('ui.mark-now'),
    say('ui.why-heading'),
    say('ui.print'),
    say('ui.change-answers'),
  );
  // Opens a folded section, and reads on.
  await reader.toTop();
  await reader.to(say('ui.sharing-heading'), { key: 'b' });
  await reader.press('Return', 'Down');
  reader.said('expanded');
}
