import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type KeyBytes, SignatureCheck } from '../public-keys.ts';
import { type BatchResult, examineBatch, type Numbered } from './examine-batch.ts';

/** What an examiner in a thread of its own is started with. */
export interface ExaminerOptions {
  readonly keys: KeyBytes;
  readonly isSignatureWanted: boolean;
}

/** How a thread is started that calls `serveExaminer`. */
export interface ThreadEntry {
  readonly file: string;
  readonly args: readonly string[];
}

/** Examines batches: here, or in threads. */
export interface Examiner {
  /** How many batches it can work on at once. */
  readonly width: number;
  examine(batch: Numbered): Promise<BatchResult>;
  close(): Promise<void>;
}

/** Below this many bytes threads are not worth their start. */
const ENOUGH_BYTES = 8_388_608;
const MOST_THREADS = 4;
/** A thread holds a batch and what comes of it; with more room it would only let garbage lie. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
/** One batch is worked on, one waits. */
const BATCHES_PER_THREAD = 2;

/**
 * An examiner that takes threads once there is enough to do; without an `entry` it takes none.
 */
export function openExaminer(options: ExaminerOptions, entry: ThreadEntry | undefined): Examiner {
  const strictness = { ...options, signatures: new SignatureCheck(options.keys) };
  const threads: Thread[] = [];
  let bytes = 0;
  let turn = 0;
  const count = entry === undefined ? 0 : Math.min(availableParallelism(), MOST_THREADS);
  return {
    width: Math.max(1, count * BATCHES_PER_THREAD),
    async examine(batch) {
      bytes += batch.bytes.length;
      // An object of its own is a record: it is examined sooner than it is sent.
      const isSmall = bytes < ENOUGH_BYTES || batch.firstLine === 0;
      if (count === 0 || entry === undefined || isSmall) return examineBatch(batch, strictness);
      while (threads.length < count) threads.push(new Thread(entry, options));
      turn += 1;
      return await (threads[turn % count]?.examine(batch) ?? examineBatch(batch, strictness));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** One thread; it answers in the order in which it was asked. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<BatchResult>[] = [];

  constructor(entry: ThreadEntry, options: ExaminerOptions) {
    this.#worker = new Worker(entry.file, {
      argv: [...entry.args],
      workerData: options,
      resourceLimits: LIMITS,
    });
    this.#worker.on('message', (result: BatchResult) => this.#waiting.shift()?.resolve(result));
    const fail = (error: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    this.#worker.on('error', fail);
    this.#worker.on('exit', () => fail(new Error('a thread of the examination ended early')));
  }

  examine(batch: Numbered): Promise<BatchResult> {
    const answer = Promise.withResolvers<BatchResult>();
    this.#waiting.push(answer);
    const { buffer, byteLength } = batch.bytes;
    const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
    this.#worker.postMessage(batch, isOwn ? [buffer] : []);
    return answer.promise;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** What a thread of an examiner does: it examines each batch that it is sent, and sends back what came of it. */
export function serveExaminer(): void {
  const options: ExaminerOptions = workerData;
  const port = parentPort;
  if (port === null) return;
  const strictness = { ...options, signatures: new SignatureCheck(options.keys) };
  port.on('message', (batch: Numbered) => port.postMessage(examineBatch(batch, strictness)));
}
