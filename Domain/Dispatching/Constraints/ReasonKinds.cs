using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>All kinds of reasons, in one place.</summary>
public static class ReasonKinds
{
    public static ReasonKind OffDuty { get; } = new(
        "OffShift",
        "R-SEV-2",
        new("Is off shift.", "不在班。", "No está de turno."),
        new("Is off shift and would have to be called out.", "不在班，需要临时召回。", "No está de turno y habría que llamarlo."));

    public static ReasonKind OutOfService { get; } = new(
        "OutOfService", "R-CREW-1", new("Is out of service: {what}.", "暂停服务：{what}。", "Fuera de servicio: {what}."));

    public static ReasonKind MissingSkill { get; } = new(
        "MissingSkill", "R-SEV-2", new("Does not have the skill {what}.", "缺少技能 {what}。", "No tiene la habilidad {what}."));

    public static ReasonKind MissingPart { get; } = new(
        "MissingPart", "R-PART-1", new("Does not carry the part {what}.", "未携带配件 {what}。", "No lleva la pieza {what}."));

    public static ReasonKind OutsideShift { get; } = new(
        "OutsideShift",
        "R-SEV-2",
        new("Would end {minutes} min after the shift.", "将超出班次 {minutes} 分钟。", "Terminaría {minutes} min después del turno."),
        new("Works {minutes} min overtime.", "加班 {minutes} 分钟。", "Trabaja {minutes} min de horas extra."));

    public static ReasonKind BreakCutShort { get; } = new(
        "OnBreak",
        "R-SEV-2",
        new("Is on a break for {minutes} min more.", "还要休息 {minutes} 分钟。", "Está en descanso {minutes} min más."),
        new("Cuts a break short by {minutes} min.", "提前 {minutes} 分钟结束休息。", "Acorta el descanso en {minutes} min."));

    public static ReasonKind PositionStale { get; } = new(
        "PositionStale", "R-SEV-2", new("Has not been seen for {minutes} min.", "已有 {minutes} 分钟没有位置。", "No se ha visto desde hace {minutes} min."));

    public static ReasonKind TooFar { get; } = new(
        "TooFar", "R-SEV-2", new("The trip of {minutes} min is too long.", "路程 {minutes} 分钟，太远。", "El viaje de {minutes} min es demasiado largo."));

    public static ReasonKind AppointmentMissed { get; } = new(
        "AppointmentMissed", "R-INT-7", new("Would miss an appointment by {minutes} min.", "将错过预约 {minutes} 分钟。", "Faltaría a una cita por {minutes} min."));

    public static ReasonKind RejectedBefore { get; } = new(
        "RejectedBefore",
        "R-SLA-3",
        new("Rejected this job, or did not answer.", "已拒绝或未答复此工单。", "Rechazó este trabajo o no respondió."),
        new("Rejected this job, or did not answer, and would be asked again.", "已拒绝或未答复此工单，将再次询问。", "Rechazó este trabajo o no respondió, y se le preguntaría otra vez."));

    public static ReasonKind Locked { get; } = new(
        "Locked", "R-SEV-2", new("The job is promised to another technician.", "此工单已承诺给其他技师。", "El trabajo está prometido a otro técnico."));

    public static ReasonKind TooMuchLoad { get; } = new(
        "TooMuchLoad", "R-PART-1", new("The vehicle cannot carry what it takes.", "车辆装不下所需物品。", "El vehículo no puede llevar lo necesario."));

    public static ImmutableArray<ReasonKind> All { get; } =
    [
        OffDuty, OutOfService, MissingSkill, MissingPart, OutsideShift, BreakCutShort, PositionStale, TooFar, AppointmentMissed, RejectedBefore, Locked, TooMuchLoad,
    ];

    /// <summary>Null for a code of another version.</summary>
    public static ReasonKind? Of(string code) => All.FirstOrDefault(kind => kind.Code == code);
}
