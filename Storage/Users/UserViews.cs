using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Users;

internal sealed class UserViews(Database database) : IUserViews
{
    private static readonly string Select = $"select {UserTable.Instance.Select("u")} from users u";

    public async Task<UserRow?> FindAsync(string id, CancellationToken cancellation) =>
        (await database.QueryAsync($"{Select} where u.id = @p0", UserTable.Instance.Read, cancellation, id)).FirstOrDefault();

    public async Task<Page<UserRow>> ListAsync(PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.Add(page.After, parameter => $"u.id > {parameter}");
        var rows = await database.QueryAsync(
            $"{Select} where {where} order by u.id limit {where.Parameter(page.Limit + 1)}", UserTable.Instance.Read, cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => last.Id);
    }
}
