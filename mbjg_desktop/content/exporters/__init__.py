"""Files to take away: tables as CSV and XLSX, data as JSON, each written whole or not at all."""
