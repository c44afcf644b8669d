const name = 'dispatch-phone'
const version = 1

export type Store = 'settings' | 'outbox' | 'photos'

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((found, failed) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('settings')
      request.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
      request.result.createObjectStore('photos', { keyPath: 'id' })
    }
    request.onsuccess = () => found(request.result)
    request.onerror = () => failed(failure(request))
  })
  return opened
}

/** Answers once the transaction is on the disk, not only taken. */
async function run<T>(store: Store, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' })
  const request = work(transaction.objectStore(store))
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request.result)
    transaction.onerror = () => failed(failure(transaction))
    transaction.onabort = () => failed(failure(transaction))
  })
}

/** A transaction that was aborted on purpose has none; nobody aborts one here. */
const failure = ({ error }: { error: DOMException | null }) => error ?? new DOMException('The phone could not keep it')

export const read = <T>(store: Store, key: IDBValidKey) => run(store, 'readonly', (s) => s.get(key) as IDBRequest<T | undefined>)
export const readAll = <T>(store: Store) => run(store, 'readonly', (s) => s.getAll() as IDBRequest<T[]>)
export const write = (store: Store, value: unknown, key?: IDBValidKey) => run(store, 'readwrite', (s) => s.put(value, key))
export const remove = (store: Store, key: IDBValidKey) => run(store, 'readwrite', (s) => s.delete(key))
