/** Lets the browser do what waits, a press before all, so that no task is long. */
export const yieldToBrowser = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
