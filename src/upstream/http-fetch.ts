/** What upstream needs of `fetch`: as little of it as all makes of it have in common. */

export interface HttpRequest {
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect?: 'manual';
  readonly signal: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

export type HttpFetch = (url: string | URL, request: HttpRequest) => Promise<HttpResponse>;
