// What the bundle holds of undici: the pool and its `request`. The index would load fetch, WebSocket, caches and mocks besides.
import api from 'undici/lib/api/index.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import Pool from 'undici/lib/dispatcher/pool.js';

// As undici's own index does.
Object.assign(Dispatcher.prototype, api);

export { Pool };
