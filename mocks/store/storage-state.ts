/** How the state of the simulation is stored in this browser. */
export interface StorageState {
  /** Why changes are lost with the page; null while they are stored. */
  unsaved: Unsaved | null;
  /** Why the scenario began again by itself; null if it did not. */
  restarted: 'older-data' | 'data-gone' | null;
  /** How many stored records are left out because they are damaged. */
  damagedRecords: number;
}

/**
 * `refused`: the browser stores nothing. `blocked`: another tab holds the database. `newer`: a newer version of the app has
 * stored data. `lost`: the browser has lost its connection to the database. `damaged`: what is stored cannot be read.
 */
export type Unsaved = 'refused' | 'blocked' | 'newer' | 'lost' | 'damaged';
