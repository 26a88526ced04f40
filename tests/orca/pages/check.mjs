// Check your answers: reading them, changing one, and coming back.
import { assessment, jumpTo } from '../../e2e/journey.mjs';
import { say } from '../words.mjs';

const change = (id) => `${say('ui.change')} ${say(id)}`;

export async function steps({ reader, browser, server }) {
  await jumpTo(browser, server.address, assessment(), { to: 'check' });
  await reader.pass();
  await reader.readAll();
  reader.said(
    say('ui.check-heading'),
    say('ui.section-relationship'),
    say('dimension.shared-goals.name'),
    say('dimension.shared-goals.3'),
    change('dimension.shared-goals.name'),
    say('ui.section-family'),
    say('critical.danger-now.name'),
    say('answer.no'),
    say('risk.violence.name'),
    say('rating.none'),
    say('ui.section-barriers'),
    say('ui.see-result'),
  );
  await reader.toTop();
  await reader.to(change('dimension.shared-goals.name'), { key: 'b' });
  await reader.go('Return');
  reader.said(say('dimension.shared-goals.question'), 'Part 1 of 3, question 4 of 11');
  await reader.press('Tab', 'Down', 'space', 'b');
  reader.said(
    say('dimension.shared-goals.3'),
    'selected',
    say('dimension.shared-goals.4'),
    'not selected',
    'selected',
    say('ui.continue'),
  );
  await reader.go('Return');
  reader.said(say('ui.check-heading'));
  await reader.press('h', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down');
  await reader.to(say('ui.see-result'), { key: 'shift+b' });
  await reader.go('Return');
  reader.said(say('headline.in-place.says'));
}
