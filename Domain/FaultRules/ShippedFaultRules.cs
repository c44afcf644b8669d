using System.Collections.Immutable;

namespace Dispatch.Domain.FaultRules;

/// <summary>
/// The rules that hold as long as nobody wrote others: engine, drive and hydraulics of loaders by SAE J1939. Assumptions throughout.
/// </summary>
public static class ShippedFaultRules
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public static ImmutableArray<NamedFaultRule> All { get; } =
    [
        At("j1939-94-1", 94, 1, 2, 2, "Fuel pressure far too low: check fuel level, filter and lines before the engine stops.",
            "燃油压力严重偏低：请检查油位、滤芯和管路，防止发动机熄火。",
            "Presión de combustible muy baja: revise nivel, filtro y conductos antes de que se pare el motor."),
        At("j1939-97-0", 97, 0, 3, 2, "Water in the fuel: drain the separator, check the tank.",
            "燃油含水：请排放油水分离器并检查油箱。", "Agua en el combustible: drene el separador y revise el depósito."),
        At("j1939-97-31", 97, 31, 3, 2, "Water in the fuel: drain the separator, check the tank.",
            "燃油含水：请排放油水分离器并检查油箱。", "Agua en el combustible: drene el separador y revise el depósito."),
        At("j1939-98-1", 98, 1, 2, 1, "Engine oil level far too low: stop, look for leaks, top up.",
            "机油液位严重偏低：请停机检查泄漏并补油。", "Nivel de aceite del motor muy bajo: pare, busque fugas y rellene."),
        At("j1939-100-1", 100, 1, 1, 1, "Engine oil pressure far too low: stop the engine at once, do not start it again.",
            "机油压力严重偏低：请立即停机，勿再启动。", "Presión de aceite del motor muy baja: pare el motor de inmediato y no lo arranque."),
        At("j1939-100-18", 100, 18, 2, 2, "Engine oil pressure low: check level and filter, bring a pressure gauge.",
            "机油压力偏低：请检查油位和滤芯，带压力表。", "Presión de aceite del motor baja: revise nivel y filtro, lleve un manómetro."),
        At("j1939-107-0", 107, 0, 3, 3, "Air filter clogged: clean or change the element.",
            "空气滤清器堵塞：请清洁或更换滤芯。", "Filtro de aire obstruido: limpie o cambie el elemento."),
        At("j1939-110-0", 110, 0, 1, 1, "Engine overheats: idle, then stop; check coolant, fan and radiator.",
            "发动机过热：请怠速后停机，检查冷却液、风扇和散热器。", "Motor recalentado: ralentí y pare; revise refrigerante, ventilador y radiador."),
        At("j1939-110-16", 110, 16, 2, 2, "Coolant hot: check radiator, fan belt and thermostat.",
            "冷却液温度偏高：请检查散热器、风扇皮带和节温器。", "Refrigerante caliente: revise radiador, correa del ventilador y termostato."),
        At("j1939-111-1", 111, 1, 2, 1, "Coolant far too low: stop, look for leaks, top up when cold.",
            "冷却液液位严重偏低：请停机检查泄漏，冷却后补液。", "Refrigerante muy bajo: pare, busque fugas y rellene en frío."),
        At("j1939-117-1", 117, 1, 1, 1, "Brake pressure far too low: park the machine, do not drive.",
            "制动压力严重偏低：请停放机器，禁止行驶。", "Presión de freno muy baja: estacione la máquina y no la conduzca."),
        At("j1939-127-1", 127, 1, 1, 2, "Transmission oil pressure far too low: stop driving, check level and pump.",
            "变速箱油压严重偏低：请停止行驶，检查油位和油泵。", "Presión de aceite de la transmisión muy baja: deje de circular, revise nivel y bomba."),
        At("j1939-168-1", 168, 1, 3, 3, "Battery voltage far too low: check battery, alternator and belt.",
            "电瓶电压严重偏低：请检查电瓶、发电机和皮带。", "Tensión de batería muy baja: revise batería, alternador y correa."),
        At("j1939-177-0", 177, 0, 2, 2, "Transmission oil overheats: let it cool, check cooler and level.",
            "变速箱油过热：请冷却后检查散热器和油位。", "Aceite de transmisión recalentado: deje enfriar, revise radiador y nivel."),
        At("j1939-190-0", 190, 0, 2, 2, "Engine overspeed: find out how it was driven, check the governor.",
            "发动机超速：请了解操作情况并检查调速。", "Sobrerrevoluciones del motor: averigüe cómo se condujo y revise el regulador."),
        At("j1939-639-9", 639, 9, 3, 5, "Controllers do not hear each other: check CAN wiring and terminating resistors.",
            "控制器通信异常：请检查CAN线束和终端电阻。", "Los módulos no se comunican: revise el cableado CAN y las resistencias de terminación."),
        At("j1939-1569-31", 1569, 31, 2, 2, "The engine limits its power to protect itself: read all codes of the engine.",
            "发动机保护性降功率：请读取全部发动机故障码。", "El motor limita su potencia para protegerse: lea todos sus códigos."),
        At("j1939-1638-0", 1638, 0, 2, 2, "Hydraulic oil overheats: check level, cooler and relief valves.",
            "液压油过热：请检查油位、散热器和溢流阀。", "Aceite hidráulico recalentado: revise nivel, radiador y válvulas de alivio."),
        At("j1939-1761-1", 1761, 1, 4, 3, "DEF tank nearly empty: fill up.", "尿素液即将用尽：请加注。", "Depósito de AdBlue casi vacío: rellene."),
        At("j1939-3719-0", 3719, 0, 3, 2, "Particle filter full: regenerate while parked.", "颗粒捕集器已满：请驻车再生。",
            "Filtro de partículas lleno: regenere con la máquina parada."),
        At("j1939-5246-0", 5246, 0, 1, 1, "Emission control stops the engine soon: repair exhaust treatment at once.",
            "排放限制即将使发动机停机：请立即检修后处理。", "El control de emisiones parará pronto el motor: repare ya el tratamiento de gases."),
    ];

    private static NamedFaultRule At(string id, int spn, int fmi, int severity, int times, string en, string zh, string es) =>
        new(id, new FaultRule(null, spn, fmi, null, severity, times, Day, new Advice(en, zh, es)));
}
