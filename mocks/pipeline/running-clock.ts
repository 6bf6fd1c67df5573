import { END, type Instant } from '../domain/instant.ts';
import type { StoredSimulation } from '../domain/records.ts';
import { advance, nextEventAt } from '../effects/time.ts';
import type { ReadTransaction, Store, Transaction } from '../store/store.ts';

/** A read moves the running clock on at most once in this time. */
const TICK_MS = 1_000;

/** The longest time that passes between two moves of the clock where another page or process made the first. */
const LONGEST_GAP_MS = 60_000;

/**
 * The simulated clock while it runs, as one page or process moves it on. Every moment that a reply has named is stored, so
 * simulated time never falls below one. Real time comes from `performance`, which no change of the computer's clock moves. Pages
 * that were loaded before and after such a change differ by it; the later one then adopts the real time of the earlier one. So
 * no change of the computer's clock makes simulated time pass, and none brings it back (F50, F51).
 */
export class RunningClock {
  /** What this page adds to its own real time to have that of the page which moved the clock first. */
  #offset = 0;
  /** The last move that this page made itself. */
  #ownTick: Instant | null = null;

  /** The real time at which this page moves the clock now. */
  tickedAt(): Instant {
    this.#ownTick = this.#realNow();
    return this.#ownTick;
  }

  /** Moves a running clock to the present, and carries out what falls due on the way. */
  tick(tx: Transaction): void {
    const simulation = tx.simulation();
    if (simulation.tickedAt === null) return;
    const now = this.#presentOf(simulation);
    advance(tx, now);
    tx.put('simulation', { ...tx.simulation(), now, tickedAt: this.tickedAt() });
  }

  /** As `tick`, where a second has passed or something is due. Other pages get no notice of a move on which nothing happens. */
  async tickBeforeRead(store: Store): Promise<void> {
    const { hasToTick, isDue } = await store.read((tx) => this.#stateOf(tx));
    if (hasToTick || isDue) await store.write((tx) => this.tick(tx), { isSilent: !isDue });
  }

  #stateOf(tx: ReadTransaction): { hasToTick: boolean; isDue: boolean } {
    const simulation = tx.simulation();
    if (simulation.tickedAt === null) return { hasToTick: false, isDue: false };
    const next = nextEventAt(tx);
    const present = this.#presentOf(simulation);
    return { hasToTick: present - simulation.now >= TICK_MS, isDue: next !== null && next <= present };
  }

  /** The simulated moment now. Adopts another page's real time if the two cannot both be right. */
  #presentOf({ now, tickedAt }: StoredSimulation): Instant {
    if (tickedAt === null) return now;
    const passed = this.#realNow() - tickedAt;
    const isPlausible = passed >= 0 && (passed <= LONGEST_GAP_MS || tickedAt === this.#ownTick);
    if (isPlausible) return Math.min(now + passed, END);
    this.#offset -= passed;
    return now;
  }

  /** Real time, on the scale that all pages share. */
  #realNow(): Instant {
    return Math.floor(performance.timeOrigin + performance.now()) + this.#offset;
  }
}
