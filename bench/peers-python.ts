import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MissingPeerError } from './missing-peer.js';
import { CACHE } from './places.js';
import { succeeds } from './processes.js';

/** Where bench/install-peers.sh puts it. */
const INSTALLED = join(CACHE, 'peers/bin/python');

/**
 * The Python that has exactextract, numpy, pyproj and rasterio: the one of PEERS_PYTHON, or the one that is installed.
 * @throws MissingPeerError
 */
export async function requirePeersPython(): Promise<string> {
  const python = process.env.PEERS_PYTHON ?? INSTALLED;
  const hasAll = existsSync(python) && (await succeeds([python, '-c', 'import exactextract, numpy, pyproj, rasterio']));
  if (!hasAll)
    throw new MissingPeerError('exactextract or rasterio is missing; install it with bench/install-peers.sh');
  return python;
}
