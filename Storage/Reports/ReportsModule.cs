using Dispatch.Grains.Interfaces.Views.Reports;

namespace Dispatch.Storage.Reports;

internal sealed class ReportsModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IReportViews, ReportViews>();
}
