import { SEAL_FORM } from '../seal/rows.ts';
import type { BatchResult } from './examine-batch.ts';
import { Places } from './places.ts';
import { ID_FORM, LOAD_FORM, ORDER_FORM } from './rows.ts';
import { Spill } from './spill.ts';

/** What is kept of all records until the last one is read, in files of a folder. */
export class Evidence {
  readonly places: Places;
  readonly loads: Spill;
  readonly ids: Spill;
  readonly orders: Spill;
  readonly seals: Spill;

  constructor(folder: string) {
    this.places = new Places(folder);
    this.loads = new Spill(folder, 'loads', LOAD_FORM);
    this.ids = new Spill(folder, 'ids', ID_FORM);
    this.orders = new Spill(folder, 'orders', ORDER_FORM);
    this.seals = new Spill(folder, 'seals', SEAL_FORM);
  }

  add({ loads, ids, orders }: BatchResult): void {
    this.loads.add(loads);
    this.ids.add(ids);
    this.orders.add(orders);
  }

  close(): void {
    for (const part of [this.places, this.loads, this.ids, this.orders, this.seals]) part.close();
  }
}
