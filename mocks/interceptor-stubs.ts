// Replaces MSW's interceptors of WebSocket and XMLHttpRequest in the browser, which would add 24 kB to the build before
// compression: the app opens no socket and makes every request with fetch. MSW imports these names.
import { Interceptor } from '@mswjs/interceptors';

class NoInterceptor extends Interceptor<Record<string, never>> {
  protected override predicate(): boolean {
    return false;
  }

  protected override setup(): void {
    // Nothing is patched.
  }
}

export class WebSocketInterceptor extends NoInterceptor {}
export class XMLHttpRequestInterceptor extends NoInterceptor {}

/** The two ends of a socket: MSW's handlers import them and never create them. */
export class WebSocketClientConnection {}
export class WebSocketServerConnection {}
