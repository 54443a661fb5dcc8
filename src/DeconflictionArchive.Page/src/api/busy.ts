// Whether the page still waits for something: a thin line says so to people, an attribute to whatever drives the browser.
let waitingFor = 0;

function changed(by: 1 | -1): void {
  waitingFor += by;
  document.documentElement.toggleAttribute("data-busy", waitingFor > 0);
}

/** Once what is drawn now has been painted. */
export const afterPaint = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));

// Only after the next frame has run what an answer sets off, which may be another question.
const done = () => afterPaint(() => setTimeout(() => changed(-1)));

export function busyWith<T>(work: Promise<T>): Promise<T> {
  changed(1);
  return work.finally(done);
}

/** A view was gone to, and asks its questions once it is drawn. */
export function busyDrawing(): void {
  changed(1);
  done();
}
