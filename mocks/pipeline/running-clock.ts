import { END, type Instant } from '../domain/instant.ts';
import type { StoredSimulation } from '../domain/records.ts';
import { advance, nextEventAt } from '../effects/time.ts';
import type { ReadTransaction, Store, Transaction } from '../store/store.ts';

/** While no event is due, reads move the clock at most once in this time. */
const TICK_MS = 1_000;

/**
 * The longest credible time since a move of the clock that another page has made. A longer one means that the real time of this
 * page differs from that of the other page.
 */
const LONGEST_GAP_MS = 60_000;

/**
 * Moves the simulated clock on while it runs; each page or process has one such object. Simulated time never goes back, because
 * a moment is stored before a reply names it.
 * A page takes its real time from `performance`, which starts from the computer's clock when the page loads and does not follow
 * later changes of that clock. Pages loaded before and after such a change therefore have different real times. A page that
 * notices this adopts the real time of the page that moved the clock last. So a change of the computer's clock neither adds
 * simulated time nor takes any away (F50, F51).
 */
export class RunningClock {
  /** How far the real time that this page has adopted is ahead of its own, in ms. */
  #offset = 0;
  /** The real time of the last move that this page made itself. */
  #ownTick: Instant | null = null;

  /** Returns the real time now, and remembers it as the time of a move by this page. */
  markTick(): Instant {
    this.#ownTick = this.#realNow();
    return this.#ownTick;
  }

  /** Moves a running clock to the present, and carries out what falls due on the way. */
  tick(tx: Transaction): void {
    const simulation = tx.simulation();
    if (simulation.tickedAt === null) return;
    const now = this.#presentOf(simulation);
    advance(tx, now);
    tx.put('simulation', { ...tx.simulation(), now, tickedAt: this.markTick() });
  }

  /**
   * Moves a running clock to the present if a second has passed or something is due. If nothing is due, other pages are not
   * notified.
   */
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

  /**
   * The simulated moment now. If the real times of this page and of the last move do not fit together, adopts that of the move.
   */
  #presentOf({ now, tickedAt }: StoredSimulation): Instant {
    if (tickedAt === null) return now;
    const passed = this.#realNow() - tickedAt;
    const isPlausible = passed >= 0 && (passed <= LONGEST_GAP_MS || tickedAt === this.#ownTick);
    if (isPlausible) return Math.min(now + passed, END);
    this.#offset -= passed;
    return now;
  }

  /** Real time, with the offset that makes it the same in all pages. */
  #realNow(): Instant {
    return Math.floor(performance.timeOrigin + performance.now()) + this.#offset;
  }
}
