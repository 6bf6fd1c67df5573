/** The name by which every switch in a script asks. */
export const SWITCH = '__isMutant';

/** A fault has made the code run on and on. */
export class Endless extends Error {
  override name = 'Endless';
}

/** Answers the switches of one run of a script: at most one fault is on. */
export class Switchboard {
  #active: number | null;
  #limit = Number.POSITIVE_INFINITY;
  /** The faults whose switches have asked since `watch`. */
  reached = new Set<number>();
  /** How often any of them has. */
  asked = 0;

  constructor(active: number | null = null) {
    this.#active = active;
  }

  /** Whether a fault is on. @throws Endless when that is asked too often, or after the end */
  readonly isMutant = (id: number): boolean => {
    this.asked += 1;
    if (this.asked > this.#limit) throw new Endless(`The switches were asked ${this.asked} times`);
    this.reached.add(id);
    return id === this.#active;
  };

  /** Starts to count again. @param limit how often the switches may ask from now on */
  watch(limit = Number.POSITIVE_INFINITY): void {
    this.reached = new Set();
    this.asked = 0;
    this.#limit = limit;
  }

  /** Stops what may still be running. */
  end(): void {
    this.#limit = -1;
  }
}
