namespace Dispatch.Silo.Demo;

/// <summary>Made-up names, addresses and phones as they are usual in China and Spain.</summary>
internal static class DemoNames
{
    private static readonly string[] Surnames =
        ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗", "欧阳", "司马"];

    private static readonly string[] GivenNames =
        ["伟", "芳", "娜", "敏", "静", "强", "磊", "军", "洋", "勇", "艳", "杰", "小明", "小红", "建国", "志强", "秀英", "海燕", "文博", "子轩", "晓东", "玉兰"];

    private static readonly string[] Regions = ["徐州", "淮北", "宿迁", "成都", "绵阳", "乐山", "兰州", "白银", "天水", "陇南"];
    private static readonly string[] Brands = ["鑫达", "宏远", "金彭", "恒通", "顺发", "华泰", "天工", "永盛", "中联达", "国兴"];
    private static readonly string[] Trades = ["建工机械", "矿业", "路桥工程", "砂石", "市政工程", "混凝土", "港务物流", "土石方工程"];
    private static readonly string[] Streets = ["建设路", "解放南路", "工业大道", "滨河路", "矿山路", "迎宾大道"];

    private static readonly string[] FirstNames =
        ["Ana", "Luis", "Marta", "Jorge", "Lucía", "Pablo", "Íñigo", "Begoña", "Raúl", "Nuria", "José María", "Inés", "Óscar", "Pilar",
            "Andrés", "Rocío"];

    private static readonly string[] FamilyNames =
        ["García", "Romero", "Gil", "Navarro", "Torres", "Sanz", "Muñoz", "Ibáñez", "Peña", "Lozano", "Núñez", "Gómez", "Vázquez",
            "Ortega", "Serrano", "Calvo"];

    private static readonly string[] Businesses =
        ["Áridos", "Canteras", "Excavaciones", "Movimientos de Tierra", "Hormigones", "Obras y Servicios", "Transportes y Grúas", "Minera"];

    private static readonly string[] Ways =
        ["Calle Mayor", "Avenida de la Industria", "Polígono Malpica, calle E", "Camino de la Cantera", "Carretera Nacional"];

    public static string Person(bool chinese, Random random) => chinese
        ? One(Surnames, random) + One(GivenNames, random)
        : $"{One(FirstNames, random)} {One(FamilyNames, random)} {One(FamilyNames, random)}";

    public static string Company(bool chinese, Random random) => chinese
        ? $"{One(Regions, random)}{One(Brands, random)}{One(Trades, random)}有限公司"
        : $"{One(Businesses, random)} {(random.Next(2) == 0 ? "Hermanos " : "")}{One(FamilyNames, random)} {(random.Next(3) == 0 ? "S.A." : "S.L.")}";

    public static string Phone(bool chinese, Random random) => chinese
        ? $"+86 13{random.Next(10)} 0000 {random.Next(10_000):0000}"
        : $"+34 600 {random.Next(1_000):000} {random.Next(1_000):000}";

    public static string Address(DemoStation station, Random random) => station.Country == "CN"
        ? $"{station.Name[..2]}市{One(Streets, random)}{random.Next(1, 400)}号"
        : $"{One(Ways, random)} {random.Next(1, 120)}, {station.Name.Split(' ')[^1]}";

    public static string Service(bool chinese, Random random) => chinese
        ? One(["保内定期保养", "全年保养合同", "紧急维修与备用机", "操作培训"], random)
        : One(["mantenimiento preventivo", "contrato anual de mantenimiento", "reparación urgente y máquina de sustitución",
            "formación de operarios"], random);

    public static string Purpose(bool chinese, Random random) => chinese
        ? One(["采石场", "煤矿", "港口装卸", "道路施工", "混凝土搅拌站"], random)
        : One(["cantera", "mina", "puerto", "obra pública", "planta de hormigón"], random);

    private static string One(string[] names, Random random) => names[random.Next(names.Length)];
}
