// The start, and from there to the first question.
import { open } from '../../e2e/journey.mjs';
import { say } from '../words.mjs';

export async function steps({ reader, browser, server }) {
  await open(browser, server.address);
  await reader.pass();
  await reader.readAll();
  reader.said(
    say('ui.start-heading'),
    say('ui.start-lead'),
    say('ui.start-facts'),
    say('safety.emergency.now'),
    say('safety.emergency.report'),
    say('ui.worried'),
    say('ui.start'),
    say('ui.answers-heading'),
    say('ui.answers-stay'),
    say('ui.answers-exit-key'),
    'checked',
    say('safety.no-identifying'),
    say('ui.not-heading'),
    say('safety.not-a-risk-assessment'),
  );
  await reader.toTop();
  await reader.press('h', 'h', 'h', 'h');
  reader.said(say('ui.start-heading'), say('safety.emergency.now'), say('ui.answers-heading'), say('ui.not-heading'));
  // The exit is a link, so the key for the next button skips it.
  await reader.toTop();
  await reader.press('b', 'b');
  reader.said(say('ui.worried'), say('ui.start'));
  await reader.go('Return');
  reader.said(say('ui.claimed-heading'), 'Part 1 of 3, question 1 of 11');
  await reader.readAll();
  reader.said(say('ui.service-name'), say('ui.claimed-question'), say('claimed.networking'), 'not selected');
}
