using System.Xml.Linq;
using Dispatch.Grains.Interfaces.Ports.Users;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Dispatch.Http.Access;

/// <summary>ASP.NET Core's keys in the product's own database, the same for all processes of a cluster.</summary>
internal sealed class StoredKeys(IProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
