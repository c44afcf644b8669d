using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>All kinds of reasons, in one place. Codes are stored: they stay as they are.</summary>
public static class ReasonKinds
{
    public static ReasonKind OffDuty { get; } = new(
        "OffShift",
        "R-SEV-2",
        new("Off shift.", "不在班。", "Fuera de turno."),
        new("Off shift: has to be called out.", "不在班：需召回。", "Fuera de turno: hay que llamarlo."));

    public static ReasonKind Absent { get; } = new(
        "Absent", "R-CREW-1", new("Absent.", "缺勤。", "Ausente."));

    public static ReasonKind OutOfService { get; } = new(
        "OutOfService", "R-CREW-1", new("Out of service: {what}.", "暂停派工：{what}。", "No disponible: {what}."));

    public static ReasonKind MissingSkill { get; } = new(
        "MissingSkill", "R-SEV-2", new("Skill missing: {what}.", "缺少技能：{what}。", "Falta la competencia: {what}."));

    public static ReasonKind SkillTooLow { get; } = new(
        "SkillTooLow", "R-SEV-2", new("Not experienced enough: {what}.", "技能等级不足：{what}。", "Nivel de competencia insuficiente: {what}."));

    public static ReasonKind MissingPart { get; } = new(
        "MissingPart", "R-PART-1", new("Part not on board: {what}.", "未携带配件：{what}。", "No lleva el repuesto: {what}."));

    public static ReasonKind OutsideShift { get; } = new(
        "OutsideShift",
        "R-SEV-2",
        new("Would end {time} after the shift.", "将超出班次 {time}。", "Terminaría {time} después del turno."),
        new("Overtime: {time}.", "加班 {time}。", "Horas extra: {time}."));

    public static ReasonKind AbsenceBegins { get; } = new(
        "AbsenceBegins",
        "R-CREW-1",
        new("Would end {time} after an absence begins.", "将超出缺勤开始时间 {time}。", "Terminaría {time} después de empezar una ausencia."));

    public static ReasonKind ContractWeekEnds { get; } = new(
        "ContractWeekEnds",
        "R-CREW-1",
        new("Would end {time} after the week of the contract.", "将超出合同周 {time}。", "Terminaría {time} después de la semana del contrato."));

    public static ReasonKind BreakCutShort { get; } = new(
        "OnBreak",
        "R-SEV-2",
        new("On a break for {time} more.", "还要休息 {time}。", "En descanso {time} más."),
        new("Break cut short by {time}.", "休息提前 {time} 结束。", "Descanso acortado en {time}."));

    public static ReasonKind PositionStale { get; } = new(
        "PositionStale", "R-SEV-2", new("No position for {time}.", "已 {time} 无定位。", "Sin posición desde hace {time}."));

    public static ReasonKind TooFar { get; } = new(
        "TooFar", "R-SEV-2", new("Too far: {time} on the road.", "路程 {time}，过远。", "Demasiado lejos: {time} de trayecto."));

    public static ReasonKind NoRoad { get; } = new(
        "NoRoad", "R-SEV-2", new("No road leads there.", "无道路可达。", "Ninguna carretera lleva hasta allí."));

    public static ReasonKind AppointmentMissed { get; } = new(
        "AppointmentMissed", "R-INT-7",
        new("Would be {time} late for an appointment.", "将使已约时间迟到 {time}。", "Llegaría {time} tarde a otra cita."));

    public static ReasonKind RejectedBefore { get; } = new(
        "RejectedBefore",
        "R-SLA-3",
        new("Rejected this job or did not answer.", "已拒单或未应答。", "La rechazó o no respondió."),
        new("Rejected this job or did not answer: is asked again.", "已拒单或未应答：再次询问。",
            "La rechazó o no respondió: se le pregunta otra vez."));

    public static ReasonKind Locked { get; } = new(
        "Locked", "R-SEV-2", new("The job is locked to another technician.", "该工单已锁定给其他技师。", "La orden está fijada a otro técnico."));

    public static ReasonKind TooMuchLoad { get; } = new(
        "TooMuchLoad", "R-PART-1", new("The van cannot carry what is needed.", "服务车装不下所需材料。", "El vehículo no puede llevar lo necesario."));

    public static ReasonKind CrewIncomplete { get; } = new(
        "CrewIncomplete",
        "R-CREW-1",
        new("It takes {what} technicians at the same time: not enough are free.", "需 {what} 名技师同时到场：可派人数不足。",
            "Hacen falta {what} técnicos a la vez: no hay suficientes libres."));

    public static ReasonKind PrecedingWorkOpen { get; } = new(
        "PrecedingWorkOpen",
        "R-SEV-2",
        new("Other work has to be done before, and nobody does it yet.", "须先完成前序工单，但尚未派工。",
            "Antes hay que hacer otro trabajo que aún no tiene técnico."));

    public static ReasonKind ContractHoursUsed { get; } = new(
        "ContractHoursUsed",
        "R-CREW-1",
        new("{time} more than is left of the contract's hours.", "超出合同剩余工时 {time}。", "Supera en {time} las horas de contrato que quedan."));

    public static ReasonKind KeptForBreakdowns { get; } = new(
        "KeptForBreakdowns",
        "R-SEV-2",
        new("The hours left are kept for breakdowns: {time} too much.", "剩余工时预留给故障维修：超出 {time}。",
            "Las horas que quedan se reservan para averías: sobran {time}."));

    public static ReasonKind NotPreferred { get; } = new(
        "NotPreferred", "R-SEV-2", new("{what} is preferred.", "首选技师：{what}。", "Técnico preferido: {what}."));

    public static ReasonKind OnCall { get; } = new(
        "OnCall",
        "R-CREW-1",
        new("On call, for emergencies only.", "待命中，仅限特急工单。", "De guardia, solo para emergencias."),
        new("On call: {time} of overtime.", "待命：加班 {time}。", "De guardia: {time} de horas extra."));

    public static ImmutableArray<ReasonKind> All { get; } =
    [
        OffDuty, Absent, OutOfService, MissingSkill, SkillTooLow, MissingPart, OutsideShift, BreakCutShort, PositionStale, TooFar,
        AppointmentMissed, RejectedBefore, Locked, TooMuchLoad,
        CrewIncomplete, PrecedingWorkOpen, ContractHoursUsed, KeptForBreakdowns, NotPreferred, OnCall, AbsenceBegins, ContractWeekEnds,
        NoRoad,
    ];

    /// <summary>Null for a code of another version.</summary>
    public static ReasonKind? Of(string code) => All.FirstOrDefault(kind => kind.Code == code);
}
