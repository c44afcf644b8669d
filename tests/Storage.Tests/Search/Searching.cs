using Dispatch.Domain.Customers;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Storage.Migrations;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Search;

public abstract class Searching<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private StorageNode node = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        node = await Database.StartAsync();
        ViewRow[] rows =
        [
            A.Machine("WL012345", "L550"),
            A.Machine("WL012346", "L550"),
            A.Machine("XG-958-00471", "ZL50 CN"),
            Customer("ebro", "Áridos del Ebro S.L.", "+34 976 127 456", "Polígono Malpica, Zaragoza"),
            Customer("jinpeng", "徐州金彭建工有限公司", "0516-8000 4711", "江苏省徐州市云龙区"),
            Customer("straße", "Müller Straßenbau GmbH", null, "Köln"),
            Contact("ebro", "garcia", "Ana García Ruiz", "+34 600 111 222"),
            Contact("ebro", "navarro", "Jorge Navarro", "+34 600 333 444"),
            Contact("jinpeng", "wang", "王小明", "+86 138 0013 8001"),
            Contact("jinpeng", "wang2", "王小", "+86 138 0013 9002"),
            Contact("jinpeng", "zhang", "张伟", null),
            Contact("straße", "soeren", "Øystein Søn", "+47 911 99 888"),
            Contact("straße", "rare", "𠮷田 たろう", null),
        ];
        await Task.WhenAll(rows.Select((row, i) => node.AppendAsync(A.Append($"s/{i}") with { Views = [row] })));
    }

    [Theory]
    [InlineData("WL012345", "WL012345")]
    [InlineData("wl-012345", "WL012345")]
    [InlineData("12345", "WL012345")]
    [InlineData("xg95800471", "XG-958-00471")]
    [InlineData("958 00471", "XG-958-00471")]
    [InlineData("zl50", "XG-958-00471")]
    [InlineData("王小明", "wang")]
    [InlineData("王小", "wang2,wang")]
    [InlineData("小明", "wang")]
    [InlineData("张", "zhang")]
    [InlineData("金彭", "jinpeng")]
    [InlineData("𠮷田", "rare")]
    [InlineData("garcia", "garcia")]
    [InlineData("GARCÍA ana", "garcia")]
    [InlineData("gar", "garcia")]
    [InlineData("muller", "straße")]
    [InlineData("Straßenbau", "straße")]
    [InlineData("111222", "garcia")]
    [InlineData("malpica", "ebro")]
    [InlineData("Son", "soeren")]
    [InlineData("søn", "soeren")]
    [InlineData("oystein", "soeren")]
    public async Task What_is_written_right_or_in_part_is_found(string query, string expected) => (await Found(query)).ShouldBe(expected);

    [Fact]
    public async Task Names_that_were_stored_with_strokes_are_found_since_their_letters_are_plain()
    {
        await Database.ExecuteAsync(
            "update search set words = 'øystein søn', grams = '^ø øy ys st te ei in n$ ^s sø øn' where id = 'soeren'");
        (await Found("Son")).ShouldNotContain("soeren");

        await Database.ExecuteAsync(Migration.Shipped.Single(step => step.Number == 33).Sql!);

        (await Found("Son")).ShouldBe("soeren");
    }

    [Theory]
    [InlineData("Gracia", "garcia")]
    [InlineData("Garcai", "garcia")]
    [InlineData("Gacia", "garcia")]
    [InlineData("Navaro", "navarro")]
    [InlineData("Jrge Navarro", "navarro")]
    [InlineData("Müler Strassenbau", "straße")]
    [InlineData("Mueller", "straße")]
    [InlineData("王晓明", "wang")]
    [InlineData("徐州金鹏建工", "jinpeng")]
    [InlineData("XG95800417", "XG-958-00471")]
    [InlineData("WL102345", "WL012345")]
    [InlineData("138 0013 8010", "wang")]
    [InlineData("0600 111 222", "garcia")]
    public async Task One_typing_error_a_word_is_tolerated_and_the_nearest_comes_first(string query, string expected) =>
        (await Found(query)).Split(',')[0].ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"' * ) ( & | ! ^ $ : -")]
    [InlineData("Xylophon")]
    [InlineData("李雷")]
    [InlineData("99999999999")]
    public async Task What_nobody_has_finds_nothing(string query) => (await Found(query)).ShouldBe("");

    [Fact]
    public async Task Of_several_the_one_that_shares_most_comes_first_and_of_equals_the_shortest()
    {
        (await Found("WL01234")).ShouldBe("WL012345,WL012346");
        (await Search("WL012346"))[0].ShouldBe(new SearchHit(SearchKind.Machine, "WL012346", null, "WL012346", "L550", 1));
        (await Search("ana"))[0].ShouldBe(new SearchHit(SearchKind.Contact, "garcia", "ebro", "Ana García Ruiz", "+34 600 111 222", 1));
    }

    [Fact]
    public async Task Grams_scattered_over_several_words_are_no_hit()
    {
        await node.AppendAsync(
            A.Append("s/20") with { Views = [Customer("scattered", "Grúas Romero, Garaje Marcia", "13000001002", "Ciarán")] });

        (await Found("gracia")).ShouldStartWith("garcia");
        (await Found("10001")).ShouldNotContain("scattered");
    }

    [Theory]
    [InlineData("13800138001")]
    [InlineData("138 0013 8001")]
    [InlineData("+86-138-0013-8001")]
    [InlineData("008613800138001")]
    [InlineData("１３８００１３８００１")]
    public async Task A_phone_is_found_however_it_is_written(string query) => (await Search(query))[0].Id.ShouldBe("wang");

    [Fact]
    public async Task Only_the_kind_asked_for_is_found_and_no_more_than_asked_for()
    {
        (await Search("600")).Select(hit => hit.Id).ShouldBe(["garcia", "navarro"], ignoreOrder: true);
        (await Search("600", limit: 1)).Length.ShouldBe(1);
        (await Found("4711")).ShouldBe("jinpeng");
        (await Search("4711", SearchKind.Machine)).ShouldBeEmpty();
        (await Search("l550", SearchKind.Machine)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_very_long_query_is_answered_too()
    {
        await Search(string.Join(' ', Enumerable.Range(0, 50).Select(i => $"word{i:00}")));
        await Search(new string('1', 1_000));
        await Search(new string('王', 1_000));
        (await Found("\ud83d 王小明 \udc00")).ShouldBe("wang");
    }

    [Fact]
    public async Task Another_name_replaces_the_former_one()
    {
        await node.AppendAsync(A.Append("s/6", 1) with { Views = [Contact("ebro", "garcia", "Ana Moreno", "+34 600 111 222")] });

        (await Found("garcia")).ShouldBe("");
        (await Found("moreno")).ShouldBe("garcia");
    }

    [Fact]
    public async Task Who_is_erased_is_found_no_more_and_leaves_no_gram()
    {
        await node.AppendAsync(A.Append("s/6", 1) with { Erasures = [Erasure.Of<ContactRow>("ebro", "garcia")] });
        await node.AppendAsync(A.Append("s/3", 1) with { Erasures = [Erasure.Of<CustomerDetailsRow>("ebro")] });

        (await Found("garcia")).ShouldBe("");
        (await Found("ebro")).ShouldBe("");
        (await Database.CountAsync("contacts where id = 'garcia'")).ShouldBe(0);
        (await Database.CountAsync("customer_details where id = 'ebro'")).ShouldBe(0);
        (await Database.CountAsync("search where customer = 'ebro' or id = 'ebro'")).ShouldBe(1);
        (await Found("navarro")).ShouldBe("navarro");
    }

    private async Task<string> Found(string query) => string.Join(",", (await Search(query)).Select(hit => hit.Id));

    private async Task<IReadOnlyList<SearchHit>> Hits(string query, SearchKind? kind, int limit) =>
        await node.Get<ISearch>().FindAsync(query, kind, limit, Reach.Everywhere, CancellationToken.None);

    private async Task<SearchHit[]> Search(string query, SearchKind? kind = null, int limit = 20) => [.. await Hits(query, kind, limit)];

    private static CustomerDetailsRow Customer(string id, string name, string? phone, string address) =>
        new(id, name, phone, null, address, null, null);

    private static ContactRow Contact(string customer, string id, string name, string? phone) =>
        new(customer, id, name, ContactRole.Other, phone, null);
}

public sealed class SearchingOnSqlite : Searching<SqliteFile>;

public sealed class SearchingOnPostgres : Searching<PostgresBase>;
