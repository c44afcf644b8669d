using System.Collections.Immutable;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http.Queries;

namespace Dispatch.Documents;

/// <summary>Gathers what a document shows from the views.</summary>
internal sealed class DocumentReader(
    IWorkOrderViews orders, IRecordViews records, IBlobs blobs, IStationViews stations, ITechnicianViews technicians, ICustomerViews customers)
{
    /// <param name="version">Null for the newest.</param>
    /// <param name="address">Where this API is reached, without a slash at the end.</param>
    /// <returns>Null when there is no such order or version of its record.</returns>
    public async Task<ServiceDocument?> FindAsync(string id, int? version, string address, CancellationToken cancellation)
    {
        var versions = await records.VersionsAsync(id, cancellation);
        if (versions.FirstOrDefault(item => version is null || item.Record.Version.Number == version) is not { } record
            || await orders.FindAsync(id, cancellation) is not { Order: var order })
            return null;
        var file = order.File;
        var station = await stations.FindAsync(file.Station.Value, cancellation);
        var technician = order.Booking is { } booking ? await technicians.FindAsync(booking.Technician.Value, cancellation) : null;
        var customer = file.Customer is { } known ? await customers.FindAsync(known.Value, cancellation) : null;
        return new(
            id,
            file.Type,
            file.Service?.ToString(),
            station?.Name ?? file.Station.Value,
            customer?.Details?.Name ?? file.Customer?.Value,
            file.Nameplate,
            technician?.Person?.Name ?? order.Booking?.Technician.Value,
            file.TimeZone,
            $"{address}/api/work-orders/{RouteText.Encode(id)}/record",
            record.Record.Version,
            record.Signer,
            record.Record.Gaps,
            await ImagesAsync(record.Record.Version, cancellation))
        {
            Work = file.Service is null ? ServiceWork.None : await orders.ServiceAsync(id, cancellation),
        };
    }

    private async Task<ImmutableDictionary<BlobHash, ReadOnlyMemory<byte>>> ImagesAsync(RecordVersion version, CancellationToken cancellation)
    {
        var images = ImmutableDictionary.CreateBuilder<BlobHash, ReadOnlyMemory<byte>>();
        var wanted = version.Photos.Take(RecordPdf.MaxPhotos).Select(photo => photo.Content);
        foreach (var hash in version.Signature is { } signature ? wanted.Append(signature.Image) : wanted)
        {
            if (await blobs.FindAsync(hash, cancellation) is { } blob)
                images[hash] = blob.Content;
        }

        return images.ToImmutable();
    }
}
