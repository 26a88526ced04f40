// Several services around one family: added, answered, read, sorted, removed and put back.
import { jumpTo } from '../../e2e/journey.mjs';
import { RESULTS } from '../../e2e/results.mjs';
import { say } from '../words.mjs';

const count = (number) => say('map.count', { count: number });

/** Names a service and says how near it is, on its page, which was just opened. */
async function describe(reader, name, near) {
  reader.said(say('map.service-heading'));
  await reader.press('Tab');
  reader.said(say('map.service-name'), say('map.service-name-hint'));
  await reader.type(name);
  await reader.press('Tab');
  reader.said(say('map.place-heading'), say('service-place.unsure.name'), 'selected');
  await reader.to(say(`service-place.${near}.name`), { key: 'shift+r', most: 3 });
  await reader.press('space');
  reader.said('selected');
}

export async function steps({ reader, browser, server }) {
  const { answers, strengths, serviceName } = RESULTS['a gap'];
  await jumpTo(browser, server.address, answers, { strengths, serviceName });
  await reader.pass();
  await reader.press('ctrl+End');
  await reader.to('There are other services around this family', { key: 'shift+b', most: 8 });
  await reader.go('Return');
  reader.said(say('map.heading'), count(1));
  await reader.to(say('map.add'), { key: 'b' });
  await reader.go('Return');
  await describe(reader, 'the school', 'core');
  await reader.to(say('level.1.title'), { key: 'r' });
  await reader.press('space');
  await reader.to(say('map.add-another'), { key: 'b' });
  await reader.go('Return');
  await describe(reader, 'a playgroup', 'ring');
  await reader.to(say('map.add-another'), { key: 'b' });
  await reader.go('Return');
  await describe(reader, 'the refuge', 'core');
  await reader.to(say('map.ask-ten'), { key: 'b' });
  await reader.go('Return');
  reader.said(say('ui.claimed-heading'), say('map.about', { service: 'the refuge' }), 'Part 1 of 3, question 1 of 11');
  await reader.to(say('claimed.partnership'), { key: 'r' });
  await reader.press('space', 'b');
  await reader.go('Return');
  reader.said(
    say('dimension.lasting-relationship.question'),
    say('map.about', { service: 'the refuge' }),
    'question 2 of 11',
  );
  // Back, and again back to the map.
  await reader.press('shift+b');
  await reader.go('Return');
  reader.said(say('ui.claimed-heading'));
  await reader.press('shift+b');
  await reader.go('Return');
  reader.said(say('map.heading'), count(4));
  await reader.readAll();
  reader.said(
    say('map.heading'),
    count(4),
    say('map.invest-heading'),
    say('map.first', { service: 'the school' }),
    say('map.findings-heading'),
    say('map.drawing-hint'),
    'table with 5 rows',
    say('map.column-name'),
    serviceName,
    'the school',
    'a playgroup',
    'the refuge',
    say('map.family-heading'),
    say('map.lead-heading'),
  );
  await reader.toTop();
  await reader.press('t', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Down');
  reader.said(
    'table with 5 rows',
    say('map.column-name'),
    serviceName,
    say('map.column-place'),
    say('map.column-level'),
    'the school',
  );
  await reader.toTop();
  await reader.press('t');
  await reader.to(say('map.column-name'), { key: 'b', most: 4 });
  await reader.press('Return');
  reader.said(say('map.sorted', { column: say('map.column-name') }));
  await reader.press('Return');
  reader.said(say('map.sorted-reversed', { column: say('map.column-name') }));
  await reader.to(`${say('map.change')}: a playgroup`, { key: 'b' });
  await reader.go('Return');
  reader.said('a playgroup');
  await reader.to(say('map.remove'), { key: 'b' });
  await reader.go('Return');
  reader.said(say('map.heading'), say('map.removed', { service: 'a playgroup' }), count(3));
  await reader.to(say('map.put-back'), { key: 'b', most: 4 });
  await reader.go('Return');
  reader.said(say('map.heading'), count(4));
  await reader.to(`${say('map.look')}: the school`, { key: 'b' });
  await reader.press('Return');
  reader.said(say('map.details-heading', { service: 'the school' }));
}
