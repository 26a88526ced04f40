// A Vue page that contains the widget, for the tests.
import { createApp, h, ref } from 'vue';
import { HELP } from './help.mjs';

const Host = {
  setup() {
    const count = ref(0);
    const shown = ref(true);
    const clicks = ref(0);
    const told = ref([]);
    const tell = (event) => {
      told.value = [...told.value, event.type];
    };
    return () =>
      h('main', [
        h(
          'button',
          {
            id: 'count',
            onClick: () => {
              count.value += 1;
            },
          },
          count.value,
        ),
        h(
          'button',
          {
            id: 'turn',
            onClick: () => {
              shown.value = !shown.value;
            },
          },
          String(shown.value),
        ),
        h('output', { id: 'clicks' }, clicks.value),
        h('output', { id: 'told' }, told.value.join(' ')),
        h(
          'div',
          {
            onClick: () => {
              clicks.value += 1;
            },
          },
          [
            shown.value &&
              h('joint-effort', {
                'heading-level': '3',
                serviceName: `clinic ${count.value}`,
                theme: count.value % 2 === 0 ? 'light' : 'dark',
                withFamily: true,
                help: HELP,
                onJointEffortReady: tell,
                onJointEffortOutcome: tell,
                onJointEffortError: tell,
              }),
          ],
        ),
      ]);
  },
};

createApp(Host).mount('#host');
