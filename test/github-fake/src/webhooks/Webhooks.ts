import { createHmac, randomUUID } from 'node:crypto';
import type { Payload } from './payloads';

export interface WebhookOptions {
  url: string;
  secret: string;
}

/** One delivery; 0 when nobody answered. */
export interface Delivery {
  id: string;
  event: Payload['event'];
  status: number;
}

/** Delivers events in their order, each once. */
export class Webhooks {
  readonly deliveries: Delivery[] = [];
  #target: WebhookOptions | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(target: WebhookOptions | undefined) {
    this.#target = target;
  }

  /** Where events go from now on. */
  set target(target: WebhookOptions | undefined) {
    this.#target = target;
  }

  get isWanted(): boolean {
    return this.#target !== undefined;
  }

  send(payload: Payload) {
    const target = this.#target;
    if (!target) return;
    this.#turn = this.#turn.then(() => this.#deliver(target, payload));
  }

  /** Resolves when everything that happened so far is delivered. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  async #deliver({ url, secret }: WebhookOptions, { event, body }: Payload) {
    const text = JSON.stringify(body);
    const id = randomUUID();
    const digest = createHmac('sha256', secret).update(text).digest('hex');
    const status = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/fake',
        'x-github-event': event,
        'x-github-delivery': id,
        'x-hub-signature-256': `sha256=${digest}`,
      },
      body: text,
    }).then(
      answer => answer.status,
      () => 0,
    );
    this.deliveries.push({ id, event, status });
  }
}
