namespace Dispatch.Grains.Interfaces.Views.Notices;

/// <summary>Notices of assignment, the newest first.</summary>
public interface INoticeViews
{
    /// <exception cref="FormatException">The cursor is not one of this list.</exception>
    Task<Page<NoticeRow>> ListAsync(NoticeFilter filter, PageRequest page, CancellationToken cancellation);
}
