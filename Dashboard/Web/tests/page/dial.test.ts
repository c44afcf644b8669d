import { expect, it } from 'vitest'
import { dial } from '../../src/page/dial'

it.each([
  ['+34 955 000 001', 'tel:+34955000001'],
  ['(0516) 8739-8739', 'tel:051687398739'],
  ['0516-8000 5522 转 88', 'tel:051680005522,88'],
  ['０５１６－８７３９８７３９转８', 'tel:051687398739,8'],
  ['+1 (555) 010-4477 x12', 'tel:+15550104477,12'],
  ['+34 955 000 001 ext. 12', 'tel:+34955000001,12'],
])('%s is dialled as %s', (written, dialled) => expect(dial(written)).toBe(dialled))
