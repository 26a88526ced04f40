// Two views of one relationship, from two share codes, side by side.
import { open } from '../../e2e/journey.mjs';
import { say } from '../words.mjs';

/** Two share codes: the second person sees two things differently, and knows one thing less. */
const CODES = ['D0MW-QFZ9-M1W8', 'B0JS-N7J9-M2ZH'];

export async function steps({ reader, browser, server }) {
  await open(browser, server.address);
  await reader.pass();
  await reader.toTop();
  await reader.press('b', 'b', 'b');
  await reader.go('Return');
  reader.said(say('keeping.open-heading'));
  for (const [index, code] of CODES.entries()) {
    await reader.to(say('keeping.open-text'), index === 0 ? { key: 'Tab', most: 3 } : { key: 'shift+Tab', most: 1 });
    if (index > 0) await reader.press('ctrl+a');
    await reader.type(code);
    await reader.press('Tab');
    reader.said(say('keeping.open'));
    await reader.press('Return');
    reader.said(index === 0 ? say('keeping.opened-one') : say('keeping.opened-many', { count: 2 }));
  }
  await reader.press('Tab');
  await reader.to(say('keeping.compare'), { key: 'b' });
  await reader.go('Return');
  reader.said(say('course.heading'));
  await reader.to(say('views.as-views'), { key: 'r' });
  await reader.press('space');
  reader.said('selected');
  await reader.readAll();
  reader.said(
    say('views.agree-heading'),
    say('views.talk-heading'),
    say('views.answers-heading'),
    say('views.joint-heading'),
    say('views.called-heading'),
  );
  await reader.toTop();
  await reader.press(...Array(8).fill('h'));
}
