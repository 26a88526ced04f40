// Keep or share: a copy, and the same copy again.
import { jumpTo } from '../../e2e/journey.mjs';
import { RESULTS } from '../../e2e/results.mjs';
import { say } from '../words.mjs';

export async function steps({ reader, browser, server }) {
  const { answers, serviceName } = RESULTS['a gap'];
  await jumpTo(browser, server.address, answers, { serviceName });
  await reader.pass();
  await reader.press('ctrl+End');
  await reader.to(say('keeping.heading'), { key: 'shift+b' });
  await reader.go('Return');
  reader.said(say('keeping.heading'));
  await reader.to(say('keeping.copy-code'), { key: 'b' });
  await reader.press('Return');
  reader.said(say('keeping.copied'));
  await reader.press('Return');
  reader.said(say('keeping.copied'));
  await reader.toTop();
  await reader.press('b');
  await reader.go('Return');
  reader.said(say('headline.collaborate.says'));
}
