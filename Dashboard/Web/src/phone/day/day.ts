import type {
  ClockModel,
  Completion,
  Coordinates,
  DayModel,
  JobModel,
  Lack as LackModel,
  LostStopModel,
  OfferedJobModel,
  PhotoModel,
  RecordModel,
  RosterModel,
  StopModel,
  TechnicianModel,
  TripModel,
  WorkOrderModel,
} from '../../contract/api'

export type {
  Coordinates as Place,
  FindingModel,
  InspectionResult as Finding,
  JobContactModel as Contact,
  MaterialUnit as Unit,
  JobNeedsModel as Needs,
  PartModel as Part,
  PauseReason,
  PlanTaskModel as Task,
  PlanTextModel as PlanText,
  RecordField,
  ServiceMaterialModel as Material,
  SheetModel as Sheet,
  StockItemModel as VanPart,
  TaskOutcome as Outcome,
  WorkOrderStatus as Status,
  WorkOrderType as WorkType,
} from '../../contract/api'

/**
 * What the phone keeps of what the node answers to GET /api/technicians/{id}/day. It is less than that: what the phone makes of it by its
 * own commands and by the hub's news has no more either.
 */
export type Day = Pick<DayModel, 'at' | 'colleagues' | 'checklist' | 'workUntil' | 'stock'> & {
  technician: Technician
  offers: Offered[]
  jobs: Job[]
  /** The next planned shifts; null when the station is not known. */
  roster: Pick<RosterModel, 'timeZone' | 'shifts' | 'absences' | 'onCall'> | null
}

export type Technician = Pick<TechnicianModel, 'id' | 'name' | 'status' | 'shift' | 'breakUntil'> & { position?: Coordinates | null }

export type Order = Pick<
  WorkOrderModel,
  | 'id'
  | 'type'
  | 'state'
  | 'machine'
  | 'model'
  | 'station'
  | 'work'
  | 'site'
  | 'severity'
  | 'urgency'
  | 'receivedAt'
  | 'wantedAt'
  | 'technician'
  | 'crew'
  | 'secondTechnician'
  | 'secondDepartedAt'
  | 'secondArrivedAt'
  | 'plannedFrom'
  | 'plannedTo'
  | 'departedAt'
  | 'arrivedAt'
  | 'expectedAt'
  | 'pausedFrom'
  | 'pauseReason'
  | 'recordSigned'
  | 'requiredParts'
> &
  Partial<Pick<WorkOrderModel, 'tasks' | 'materials'>> & {
    preparation: Pick<WorkOrderModel['preparation'], 'contactedAt' | 'agreedAt' | 'materialsAt' | 'missingMaterials'>
    completion: Pick<Completion, 'result' | 'at'> | null
    clocks: Pick<ClockModel, 'clock' | 'dueAt' | 'outcome'>[]
    missingParts: Lack | null
    unprepared: Lack | null
    trip: Trip | null
  }

/** The leading one stands first. */
export type Trip = Pick<TripModel, 'id' | 'leader' | 'stops'> & { lost: Pick<LostStopModel, 'workOrder' | 'reason'>[] }

/** The reason is null while it is owed. */
export type Lack = Pick<LackModel, 'what' | 'reason'>

/** An order that is taken, or can be taken, along. */
export type Stop = Pick<StopModel, 'contact' | 'operatingHours' | 'needs'> & { order: Order }

export type Offered = Pick<OfferedJobModel, 'offer' | 'expiresAt' | 'contact' | 'needs'> &
  Partial<Pick<OfferedJobModel, 'madeAt' | 'plannedFrom'>> & { order: Order; along: Stop[] }

export type Job = Pick<JobModel, 'contact' | 'operatingHours' | 'needs'> &
  Partial<Pick<JobModel, 'operatingHoursAt' | 'service'>> & { order: Order; record: FieldRecord | null; alsoDue: Stop[] }

export type FieldRecord = Pick<RecordModel, 'version' | 'valid' | 'sheet' | 'signedAt' | 'signer'> & {
  photos: Pick<PhotoModel, 'hash' | 'caption' | 'takenAt' | 'address'>[]
}
