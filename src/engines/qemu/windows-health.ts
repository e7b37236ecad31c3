/** What the search for updates may take; after that the guest does not say how many are pending. */
const SEARCH_MILLISECONDS = 8_000;

// Only single quotes: what is handed to powershell.exe as an argument keeps them. Names of services are base64, numbers
// and days are written as no language of the system would change them. A list is named only where there is one.
const LINES: readonly string[] = [
  "$ErrorActionPreference = 'Stop'",
  "$ProgressPreference = 'SilentlyContinue'",
  "function Say($key, $value) { [Console]::Out.WriteLine($key + '=' + $value) }",
  "function Ask($class, $filter) { Get-CimInstance -ClassName $class -Filter $filter -OperationTimeoutSec 10 }",
  // Looked up in what the system's own last search brought home, as on Linux: no server is asked every quarter of an
  // hour. Where that search is a week old, or there was none, the answer would be worth nothing. Optional ones aside.
  `$search = [PowerShell]::Create().AddScript({
    $ErrorActionPreference = 'Stop'
    $last = (New-Object -ComObject Microsoft.Update.AutoUpdate).Results.LastSearchSuccessDate
    if ($last -is [DateTime] -and $last -gt [DateTime]::UtcNow.AddDays(-7)) {
      $searcher = (New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher()
      $searcher.Online = $false
      $searcher.Search('IsInstalled=0 and IsHidden=0 and BrowseOnly=0').Updates.Count
    }
  }.ToString())`,
  '$asked = $search.BeginInvoke()',
  '$system = Get-CimInstance -ClassName Win32_OperatingSystem -OperationTimeoutSec 10',
  "Say 'memory' ([int64]$system.TotalVisibleMemorySize)",
  "Say 'available' ([int64]$system.FreePhysicalMemory)",
  "$drive = Ask 'Win32_LogicalDisk' ('DeviceID=''' + $env:SystemDrive + '''')",
  "Say 'root' ([int64]$drive.Size)",
  "Say 'used' ([int64]$drive.Size - [int64]$drive.FreeSpace)",
  // Started with the system, at once and for the whole of it: what waits for an event or belongs to a login (0x40,
  // SERVICE_USER_SERVICE) stands still by right.
  `try {
    $failed = @(Ask 'Win32_Service' 'StartMode=''Auto'' and State=''Stopped''' | Where-Object {
      $path = 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\' + $_.Name
      $key = Get-ItemProperty -LiteralPath $path
      $waits = $key.DelayedAutoStart -or (Test-Path -LiteralPath ($path + '\\TriggerInfo'))
      -not $waits -and -not ($key.Type -band 0x40)
    } | Select-Object -First 20 -ExpandProperty Name) -join [char]10
    Say 'failed' ([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($failed)))
  } catch { }`,
  `try {
    $fixes = @(Get-HotFix | ForEach-Object { $_.InstalledOn } | Where-Object { $_ -is [DateTime] } | Sort-Object)
    if ($fixes.Count -gt 0) {
      Say 'packages' ($fixes[-1].ToString('yyyy-MM-dd', [Globalization.CultureInfo]::InvariantCulture))
    }
  } catch { }`,
  `try {
    if ($asked.AsyncWaitHandle.WaitOne(${SEARCH_MILLISECONDS})) {
      $found = @($search.EndInvoke($asked))
      if ($found.Count -eq 1) { Say 'updates' ([int]$found[0]) }
    }
  } catch { }`,
  // At once, and with it a search that still runs.
  '[Environment]::Exit(0)',
];

/**
 * Asks Windows Server 2016 or later for what `parseHealth` reads, by the PowerShell every one has; a line it cannot
 * tell is left out. Written after Microsoft's documentation (Win32_OperatingSystem, Win32_LogicalDisk, Win32_Service,
 * Windows Update Agent API) and qemu-ga's: it never ran on a real Windows here, only the way to it and back is tested.
 * `describe().unproven` says so where a Windows can be ordered.
 */
export const WINDOWS_HEALTH = {
  program: 'powershell.exe',
  arguments: ['-NoProfile', '-NonInteractive', '-Command', LINES.join('\n')],
} as const;
