/** What `./hafenamt server` can do: the words, the operation of the API they stand for, and the columns of a list. */
export interface Verb {
  readonly words: string;
  readonly operationId: string;
  readonly columns?: readonly string[];
}

const server = ['id', 'hostname', 'state', 'flavour', 'image', 'address', 'monitorState'];
const snapshot = ['id', 'name', 'state', 'memory', 'takenAt', 'bytes'];
const forward = ['id', 'protocol', 'publicPort', 'privatePort', 'source'];
const volume = ['id', 'name', 'class', 'bytes', 'state', 'hostname'];

/** Everything else (arguments, options, their kinds) is read from the description of the API, src/api/openapi.json. */
export const verbs: readonly Verb[] = [
  { words: 'list', operationId: 'listServers', columns: server },
  { words: 'show', operationId: 'readServer' },
  { words: 'start', operationId: 'startServer' },
  { words: 'stop', operationId: 'stopServer' },
  { words: 'power-off', operationId: 'powerOffServer' },
  { words: 'restart', operationId: 'restartServer' },
  { words: 'resize-preview', operationId: 'previewResize' },
  { words: 'resize', operationId: 'resizeServer' },
  { words: 'rebuild', operationId: 'rebuildServer' },
  { words: 'rescue', operationId: 'rescueServer' },
  { words: 'leave-rescue', operationId: 'leaveRescue' },
  { words: 'rename', operationId: 'changeServer' },
  { words: 'change', operationId: 'changeServer' },
  { words: 'delete', operationId: 'deleteServer' },
  { words: 'isolate', operationId: 'isolateServer' },
  { words: 'reconnect', operationId: 'reconnectServer' },
  { words: 'volume list', operationId: 'listVolumes', columns: volume },
  { words: 'volume show', operationId: 'readVolume' },
  { words: 'volume preview', operationId: 'previewVolume' },
  { words: 'volume order', operationId: 'orderVolume' },
  { words: 'volume rename', operationId: 'changeVolume' },
  { words: 'volume grow-preview', operationId: 'previewGrowth' },
  { words: 'volume grow', operationId: 'growVolume' },
  { words: 'volume class-preview', operationId: 'previewClass' },
  { words: 'volume class', operationId: 'changeVolumeClass' },
  { words: 'volume attach', operationId: 'attachVolume' },
  { words: 'volume detach', operationId: 'detachVolume' },
  { words: 'volume delete', operationId: 'deleteVolume' },
  { words: 'snapshot list', operationId: 'listSnapshots', columns: snapshot },
  { words: 'snapshot take', operationId: 'takeSnapshot' },
  { words: 'snapshot revert', operationId: 'revertSnapshot' },
  { words: 'snapshot delete', operationId: 'deleteSnapshot' },
  { words: 'network addresses', operationId: 'listServerAddresses', columns: ['id', 'address', 'block', 'purpose'] },
  { words: 'network order-addresses', operationId: 'orderAddresses' },
  { words: 'network remove-address', operationId: 'removeAddress' },
  { words: 'network ipv6', operationId: 'addIpv6' },
  { words: 'network forwards', operationId: 'listForwards', columns: forward },
  { words: 'network add-forward', operationId: 'addForward' },
  { words: 'network remove-forward', operationId: 'removeForward' },
  { words: 'network rate-limit', operationId: 'limitServerRate' },
  { words: 'network private', operationId: 'listPrivateNetworks', columns: ['id', 'name', 'cidr', 'state', 'servers'] },
];
