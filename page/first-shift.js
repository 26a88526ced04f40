// The way out that needs no pointer, until the program has it: Shift pressed three times in a row by
// itself, as the program counts it too.

const PRESSES = 3;
const TOGETHER_MS = 5000;

/** Listens until `end` is called on what it gives. */
export function onShiftThrice(leave) {
  const types = ['keydown', 'keyup'];
  let shift = { alone: false, presses: 0, first: 0 };

  function keyed({ type, key, ctrlKey, altKey, metaKey, timeStamp }) {
    if (type === 'keydown') {
      const alone = key === 'Shift' && !(ctrlKey || altKey || metaKey);
      shift = alone ? { ...shift, alone } : { alone, presses: 0, first: 0 };
    } else if (key === 'Shift' && shift.alone) {
      const together = shift.presses > 0 && timeStamp - shift.first <= TOGETHER_MS;
      shift = together
        ? { ...shift, alone: false, presses: shift.presses + 1 }
        : { alone: false, presses: 1, first: timeStamp };
      if (shift.presses === PRESSES) leave();
    }
  }

  for (const type of types) document.addEventListener(type, keyed);
  return {
    end() {
      for (const type of types) document.removeEventListener(type, keyed);
    },
  };
}
