namespace Dispatch.Silo.Demo;

/// <summary>What the vans of the demo world carry. The heavy parts are in some vans only.</summary>
internal static class DemoVan
{
    private const int Heavy = 17;

    private static readonly (string Number, string Chinese, string Spanish, int Most)[] Parts =
    [
        ("60-1001", "机油滤芯", "Filtro de aceite", 6),
        ("60-1002", "燃油滤芯", "Filtro de combustible", 6),
        ("60-1003", "空气滤芯", "Filtro de aire", 4),
        ("60-1010", "液压油滤芯", "Filtro hidráulico", 4),
        ("60-1020", "发动机油 20 L", "Aceite de motor 20 l", 3),
        ("60-1021", "液压油 20 L", "Aceite hidráulico 20 l", 3),
        ("60-0901", "润滑脂 (支)", "Grasa, cartucho", 12),
        ("60-1004", "空气滤芯内芯", "Filtro de aire, interior", 2),
        ("60-1011", "变速箱滤芯", "Filtro de transmisión", 3),
        ("60-1022", "变速箱油 20 L", "Aceite de transmisión 20 l", 3),
        ("60-1023", "齿轮油 20 L", "Aceite de ejes 20 l", 3),
        ("60-2001", "风扇皮带", "Correa del ventilador", 3),
        ("60-2010", "冷却液 10 L", "Refrigerante 10 l", 3),
        ("60-3001", "高压油管 1/2\"", "Latiguillo 1/2\"", 5),
        ("60-3002", "高压油管 3/4\"", "Latiguillo 3/4\"", 4),
        ("60-3010", "密封圈组件", "Juego de juntas", 8),
        ("60-4001", "铲斗销轴", "Pasador de la cuchara", 3),
        ("60-3100", "工作液压泵", "Bomba hidráulica", 1),
        ("60-3110", "多路阀", "Distribuidor", 1),
        ("60-5001", "起动机", "Motor de arranque", 1),
        ("60-5002", "发电机 28 V", "Alternador 28 V", 1),
        ("60-5010", "蓄电池 12 V", "Batería 12 V", 2),
        ("60-6001", "制动钳修理包", "Kit de pinza de freno", 2),
    ];

    /// <summary>What a service uses up.</summary>
    public static IReadOnlyList<object> ForService(string country) => [.. Parts.Take(2).Select(part => Line(part, country, 1))];

    /// <summary>The van after loading in the morning.</summary>
    public static object Loaded(string technician, string country)
    {
        var random = new Random(technician.Sum(symbol => symbol));
        return new
        {
            parts = Parts.Select(
                (part, i) => Line(part, country, i < Heavy ? 1 + random.Next(part.Most) : random.Next(3) == 0 ? part.Most : 0)).ToList(),
        };
    }

    private static object Line((string Number, string Chinese, string Spanish, int Most) part, string country, int quantity) =>
        new { number = part.Number, name = country == "CN" ? part.Chinese : part.Spanish, quantity };
}
