import { read, remove, write } from './database'

/** Who holds the phone: what they did and saw on it is theirs alone, also after others have signed in on it. */
export interface Owner {
  id: string
  name: string
  /** Null for one who is no technician. */
  technician: string | null
}

const key = 'owner'

export const readOwner = async (): Promise<Owner | null> => (await read<Owner>('settings', key)) ?? null
export const keepOwner = (owner: Owner) => write('settings', owner, key)
export const forgetOwner = () => remove('settings', key)
