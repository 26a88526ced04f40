/** Lets the browser handle what is waiting, presses above all, so that no task is long. */
export const yieldToBrowser = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
