import type { StationModel, TechnicianModel as Person } from '../contract/api'
import { list } from '../page/api'

type Place = StationModel & { isClosed: boolean }

const pages = 20
const again = 20_000

const people = new Map<string, Person>()
const places = new Map<string, Place>()
let names = new Map<string, number>()
let reading: Promise<void> | null = null
let readAt = -Infinity

/** Everybody and every station, those who left and those that were closed too: whatever territory is watched, whoever is named is called by name. */
export function readDirectory(): Promise<void> {
  return (reading ??= read().finally(() => (reading = null)))
}

export const knownPerson = (id: string): Person | undefined => known(people, id)
export const knownPlace = (id: string): Place | undefined => known(places, id)

/** Those who work, at all stations. */
export const staff = (): Person[] => [...people.values()].filter(({ leftAt }) => leftAt === null)

/** Stations that were closed: reports still tell of them. */
export const closedPlaces = (): Place[] => [...places.values()].filter(({ isClosed }) => isClosed)

/** Whether two people are called that. */
export const isShared = (name: string): boolean => (names.get(name) ?? 0) > 1

async function read() {
  readAt = Date.now()
  const [here, left, open, closed] = await Promise.all([
    list<Person>('/api/technicians', pages),
    list<Person>('/api/technicians?left=true', pages),
    list<StationModel>('/api/stations', pages),
    list<StationModel>('/api/stations?closed=true', pages),
  ])
  for (const answer of [left, here]) if (answer.ok) for (const one of answer.value) people.set(one.id, one)
  if (closed.ok) for (const one of closed.value) places.set(one.id, { ...one, isClosed: true })
  if (open.ok) for (const one of open.value) places.set(one.id, { ...one, isClosed: false })
  names = new Map()
  for (const { name } of people.values()) if (name) names.set(name, (names.get(name) ?? 0) + 1)
}

/** Whoever is new is asked for, now and then. */
function known<T>(all: Map<string, T>, id: string): T | undefined {
  const found = all.get(id)
  if (!found && Date.now() - readAt > again) void readDirectory()
  return found
}
