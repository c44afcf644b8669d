using static Dispatch.Domain.Maintenance.MaterialUnit;

namespace Dispatch.Domain.Maintenance;

/// <summary>
/// What the services of the shipped plan consist of (R-MNT-2). Assumption, as the source only names the column: what wheel loaders of five
/// tonnes usually need, each line with what it adds to the lower ones.
/// </summary>
internal static class LoaderWork
{
    private static readonly PlanMaterial EngineOil =
        new("60-1020", new("Engine oil, 20 L", "发动机油 20 L", "Aceite de motor, 20 L"), 1, Piece);

    private static readonly PlanMaterial OilFilter = new("60-1001", new("Oil filter", "机油滤芯", "Filtro de aceite"), 1, Piece);

    public static ServiceWork At100 { get; } = new(
        [
            Task("engine-oil", "Change engine oil and oil filter", "更换发动机油和机油滤芯", "Cambiar el aceite y el filtro del motor"),
            Task("levels", "Check coolant, hydraulic and brake fluid", "检查冷却液、液压油和制动液液位",
                "Comprobar refrigerante, aceite hidráulico y líquido de frenos"),
            Task("bolts", "Tighten wheel nuts, axle and prop shaft bolts", "紧固车轮螺母、车桥和传动轴螺栓",
                "Apretar tuercas de rueda y tornillos de ejes y cardán"),
            Task("belts", "Check and tension the fan belt", "检查并张紧风扇皮带", "Comprobar y tensar la correa del ventilador"),
            Task("grease", "Grease all joints of boom, bucket and steering", "加注动臂、铲斗和转向各铰接点润滑脂",
                "Engrasar las articulaciones de brazo, cucharón y dirección"),
            Task("hoses", "Check hoses and joints for leaks", "检查软管和接头有无渗漏", "Comprobar fugas en mangueras y uniones"),
        ],
        [EngineOil, OilFilter, new("60-0901", new("Grease, cartridge", "润滑脂 (支)", "Grasa, cartucho"), 4, Piece)]);

    public static ServiceWork At600 { get; } = new(
        [
            Task("fuel-filter", "Change the fuel filters, drain the water separator", "更换燃油滤芯，油水分离器放水",
                "Cambiar los filtros de combustible y vaciar el decantador"),
            Task("air-filter", "Change the outer air filter, clean the housing", "更换空气滤芯外芯，清洁壳体",
                "Cambiar el filtro de aire exterior y limpiar la carcasa"),
            Task("transmission-filter", "Change the transmission filter, check the oil level", "更换变速箱滤芯，检查油位",
                "Cambiar el filtro de la transmisión y comprobar el nivel"),
            Task("axle-level", "Check the oil level of axles and hubs", "检查车桥和轮边油位", "Comprobar el nivel de ejes y cubos"),
            Task("brake-pads", "Measure brake pads, test service and parking brake", "测量制动片，试验行车和驻车制动",
                "Medir pastillas y probar freno de servicio y de estacionamiento"),
            Task("battery", "Check battery, terminals and charging voltage", "检查蓄电池、接线柱和充电电压",
                "Comprobar batería, bornes y tensión de carga"),
        ],
        [
            new("60-1002", new("Fuel filter", "燃油滤芯", "Filtro de combustible"), 2, Piece),
            new("60-1003", new("Air filter, outer", "空气滤芯外芯", "Filtro de aire, exterior"), 1, Piece),
            new("60-1011", new("Transmission filter", "变速箱滤芯", "Filtro de transmisión"), 1, Piece),
        ]);

    public static ServiceWork At1200 { get; } = new(
        [
            Task("transmission-oil", "Change the transmission oil, clean the strainer", "更换变速箱油，清洗滤网",
                "Cambiar el aceite de la transmisión y limpiar la rejilla"),
            Task("axle-oil", "Change the oil of both axles", "更换前后桥齿轮油", "Cambiar el aceite de ambos ejes"),
            Task("hydraulic-filter", "Change the hydraulic return filter", "更换液压回油滤芯", "Cambiar el filtro hidráulico de retorno"),
            Task("pressures", "Measure working, steering and pilot pressure", "测量工作、转向和先导压力",
                "Medir presiones de trabajo, dirección y pilotaje"),
        ],
        [
            new("60-1022", new("Transmission oil, 20 L", "变速箱油 20 L", "Aceite de transmisión, 20 L"), 2, Piece),
            new("60-1023", new("Axle oil, 20 L", "齿轮油 20 L", "Aceite de ejes, 20 L"), 2, Piece),
            new("60-1010", new("Hydraulic filter", "液压油滤芯", "Filtro hidráulico"), 1, Piece),
        ]);

    public static ServiceWork At1800 { get; } = new(
        [
            Task("fuel-tank", "Drain and clean the fuel tank", "放空并清洗燃油箱", "Vaciar y limpiar el depósito de combustible"),
            Task("radiator", "Clean radiator and oil coolers", "清洁散热器和油冷器", "Limpiar el radiador y los enfriadores"),
            Task("fan-belt", "Change the fan belt", "更换风扇皮带", "Cambiar la correa del ventilador"),
        ],
        [new("60-2001", new("Fan belt", "风扇皮带", "Correa del ventilador"), 1, Piece)]);

    public static ServiceWork At2400 { get; } = new(
        [
            Task("hydraulic-oil", "Change the hydraulic oil, clean the tank", "更换液压油，清洗油箱",
                "Cambiar el aceite hidráulico y limpiar el depósito"),
            Task("coolant", "Change the coolant", "更换冷却液", "Cambiar el refrigerante"),
            Task("valves", "Check and set the valve clearance", "检查并调整气门间隙", "Comprobar y ajustar el juego de válvulas"),
            Task("air-filter-inner", "Change the inner air filter", "更换空气滤芯内芯", "Cambiar el filtro de aire interior"),
        ],
        [
            new("60-1021", new("Hydraulic oil, 20 L", "液压油 20 L", "Aceite hidráulico, 20 L"), 9, Piece),
            new("60-2010", new("Coolant, 10 L", "冷却液 10 L", "Refrigerante, 10 L"), 4, Piece),
            new("60-1004", new("Air filter, inner", "空气滤芯内芯", "Filtro de aire, interior"), 1, Piece),
        ]);

    private static PlanTask Task(string code, string en, string zh, string es) => new(code, new(en, zh, es));
}
